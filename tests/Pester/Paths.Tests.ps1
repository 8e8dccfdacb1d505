# The cmdlets that ask about articles also read files.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $consumers = @(
        @{ Command = 'Get-CstoEvent' }
        @{ Command = 'Find-CstoMention' }
        @{ Command = 'Get-CstoQuote' }
        @{ Command = 'Get-CstoAnalysis' }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive press
    Write-Press $press
    $null = Write-Page (Join-Path $press deep/four.txt) -Title 'Bridges' -Date '07.06.2024' `
        -Body 'On June 7, 2024, Sergey Lavrov met with engineers in Minsk. Sergey Lavrov said: "Bridges are built from both sides."'
    $brackets = Write-Page (Join-Path $press 'deep/page[1].txt') -Title 'Roads' -Date '08.06.2024' -Body 'On June 8, 2024, Sergey Lavrov met with engineers in Yerevan. Sergey Lavrov said: "Roads are built from one side."'
    $articles = Import-CstoArticle $press -Recurse
    # All of what comes out, as text that can be compared.
    function ConvertTo-Line($Objects) { @($Objects | ForEach-Object { $_ | ConvertTo-Json -Depth 3 -Compress -WarningAction Ignore }) }
}

Describe '<Command>' -ForEach $consumers {
    BeforeAll { $expected = ConvertTo-Line ($articles | & $command) }

    It 'answers alike for <Name>' -ForEach @(
        @{ Name = 'a path by position'; Code = { & $command $press -Recurse } }
        @{ Name = '-Path'; Code = { & $command -Path $press -Recurse } }
        @{ Name = '-LiteralPath'; Code = { & $command -LiteralPath $press -Recurse } }
        @{ Name = 'paths from the pipeline'; Code = { $articles.Path.ForEach({ [WildcardPattern]::Escape($_) }) | & $command } }
        @{ Name = 'files from the pipeline'; Code = { Get-ChildItem $press -Recurse -File | Sort-Object { @($articles.Path).IndexOf($_.FullName) } | & $command } }
        @{ Name = 'a folder from the pipeline'; Code = { Get-Item $press | & $command -Recurse } }
        @{ Name = 'objects with a path'; Code = { [pscustomobject]@{ Path = $press } | & $command -Recurse } }
        @{ Name = '-Article'; Code = { & $command -Article $articles } }
        @{ Name = 'a page that is named twice'; Code = { & $command -Path $press, $press -Recurse } }
    ) {
        $expected.Count | Should -BeGreaterThan 0
        ConvertTo-Line (& $code) | Should -Be $expected
    }

    It 'takes wildcards in -Path and none in -LiteralPath' {
        ConvertTo-Line (& $command -Path "$press/deep/f*.txt") | Should -Be (ConvertTo-Line ($articles | Where-Object Path -like '*four.txt' | & $command))
        { & $command -LiteralPath "$press/deep/f*.txt" -ErrorAction Stop } | Should -Throw -ErrorId 'PageNotFound,*'
    }

    It 'reads files whose names have brackets' {
        Get-Item -LiteralPath $brackets | & $command | Should -Not -BeNullOrEmpty
    }

    It 'reads all other pages where one is missing' {
        $found = & $command -Path "$press/none.txt", $press -Recurse -ErrorVariable problems -ErrorAction SilentlyContinue
        ConvertTo-Line $found | Should -Be $expected
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PageNotFound,*'
    }

    It 'reads in the encoding of -Encoding' {
        $file = Join-Path $TestDrive 'koi.txt'
        [IO.File]::WriteAllBytes($file, [Text.CodePagesEncodingProvider]::Instance.GetEncoding('koi8-r').GetBytes(
                (Get-PageText -Title 'Встреча в Минске' -Body '12 марта 2024 года Сергей Лавров провёл в Минске встречу. «Мосты строят с двух сторон», - сказал Сергей Лавров.')))
        $expected = ConvertTo-Line (Import-CstoArticle $file -Encoding koi8-r | & $command)
        ConvertTo-Line (& $command -Path $file -Encoding koi8-r) | Should -Be $expected
        $expected | Should -Not -BeNullOrEmpty
    }

    It 'says that there is nothing to read, and does not ask' {
        { & $command } | Should -Throw -ErrorId 'NothingToRead,*'
        @() | & $command | Should -BeNullOrEmpty
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'a number'; Value = 5 }
        @{ Name = 'a table of keys'; Value = @{ Path = 'x' } }
        @{ Name = 'an object without a path'; Value = [pscustomobject]@{ A = 1 } }
    ) {
        $value | & $command -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
    }
}

Describe 'The first value' {
    It 'of <Command> is an article or a path' -ForEach @(@{ Command = 'Get-CstoEvent' }, @{ Command = 'Get-CstoAnalysis' }) {
        $expected = ConvertTo-Line ($articles | & $command)
        ConvertTo-Line (& $command $articles) | Should -Be $expected
        ConvertTo-Line (& $command $articles[0]) | Should -Be (ConvertTo-Line ($articles[0] | & $command))
        ConvertTo-Line (& $command (Get-Item $press) -Recurse) | Should -Be $expected
        ConvertTo-Line (& $command $articles[0].Path, $articles[1].Path) | Should -Be (ConvertTo-Line ($articles[0..1] | & $command))
    }

    It 'of <Command> is a name where pages are given, else the path' -ForEach @(
        @{ Command = 'Find-CstoMention'; Parameter = 'Name' }
        @{ Command = 'Get-CstoQuote'; Parameter = 'Speaker' }
    ) {
        $named = @{ $parameter = 'Lavrov' }
        $expected = ConvertTo-Line ($articles | & $command @named)
        $expected | Should -Not -BeNullOrEmpty
        ConvertTo-Line ($articles | & $command Lavrov) | Should -Be $expected
        ConvertTo-Line (& $command Lavrov $press -Recurse) | Should -Be $expected
        ConvertTo-Line (& $command Lavrov $articles) | Should -Be $expected
        ConvertTo-Line (& $command $press -Recurse @named) | Should -Be $expected
        ConvertTo-Line (Get-ChildItem $press -Recurse -File | Sort-Object { @($articles.Path).IndexOf($_.FullName) } | & $command Lavrov) | Should -Be $expected
        { & $command Lavrov } | Should -Throw -ErrorId 'NothingToRead,*' -ExpectedMessage "*'Lavrov'*"
        { & $command $articles } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*' -ExpectedMessage '*-Article*'
        # The values in the wrong order are an error, never an answer.
        { & $command $press Lavrov -ErrorAction Stop } | Should -Throw -ErrorId 'PageNotFound,*'
    }
}

Describe 'An event' {
    It 'leads to the pages that report it' {
        $report = Get-CstoEvent $press -Recurse -City Minsk -After 2024-06-01
        $report.Paths | Should -Be (Join-Path $press deep/four.txt)
        ($report | Import-CstoArticle).Path | Should -Be (Join-Path $press deep/four.txt)
        (Import-CstoArticle $report).Path | Should -Be (Join-Path $press deep/four.txt)
        ($report | Get-CstoQuote).Text | Should -Be 'Bridges are built from both sides.'
        (Get-CstoEvent $press -Recurse -City Yerevan | Import-CstoArticle).Path | Should -Be $brackets
    }

    It 'leads there after Clixml too, each page once' {
        $file = Join-Path $TestDrive events.xml
        Get-CstoEvent $press -Recurse -NoMerge | Export-Clixml $file
        $events = @(Import-Clixml $file) + @(Import-Clixml $file)
        ($events | Import-CstoArticle).Path | Sort-Object | Should -Be ($articles.Path | Sort-Object)
    }

    It 'of a page from the pipeline leads nowhere, and says so' {
        $report = Get-PageText | ConvertFrom-CstoPage | Get-CstoEvent
        $report | Import-CstoArticle -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | Should -HaveCount 1
    }
}
