BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    $metadata = Write-PeopleFile (Join-Path $TestDrive 'more/people.yml')
    Write-Press $press
    $articles = Import-CstoArticle $press
}

Describe 'Find-CstoMention' {
    It 'finds a person by <name>' -ForEach @(
        @{ Name = 'Maral Uzakova' }
        @{ Name = 'Maral Uzaqova' }
        @{ Name = 'maral uzakova' }
        @{ Name = 'Uzakova' }
        @{ Name = 'M. Uzakova' }
        @{ Name = 'Uzak*' }
        @{ Name = '*Uza[kq]ova' }
    ) {
        $found = $articles | Find-CstoMention $name -Metadata $metadata -Section body
        $found.Name | Should -Be 'Maral Uzakova', 'Maral Uzakova'
        $found.Text | Should -Be 'Maral Uzakova', 'Maral Uzaqova'
    }

    It 'finds an unlisted person by family name only where it is that' {
        $found = $articles | Find-CstoMention 'Maral' -Kind Person -Metadata $metadata
        $found | Should -BeNullOrEmpty
    }

    It 'filters by kind, id and section' {
        ($articles | Find-CstoMention -Metadata $metadata -Kind Person -Section title).Text | Should -Be 'Maral Uzaqova'
        ($articles | Find-CstoMention -Metadata $metadata -Id jean-*).Name | Should -Be "Jean O'Connor"
        $articles | Find-CstoMention -Metadata $metadata -Id nobody | Should -BeNullOrEmpty
    }

    It 'says where: the text stands at the span' {
        foreach ($mention in $articles | Find-CstoMention -Metadata $metadata -Section body) {
            $article = $articles | Where-Object Path -eq $mention.Path
            $article.Body.Substring($mention.Start, $mention.Length) | Should -BeExactly $mention.Text
        }
    }
}

Describe 'Metadata' {
    It 'is added by -Metadata and by the environment' {
        (Get-CstoEntity 'Maral Uzakova' -Metadata $metadata).Id | Should -Be 'maral-uzakova'
        (Get-CstoEntity 'Maral Uzakova' -Metadata (Split-Path $metadata)).Id | Should -Be 'maral-uzakova'
        Get-CstoEntity 'Maral Uzakova' | Should -BeNullOrEmpty
        $env:CSTOTOOLS_METADATA = $metadata
        try { (Get-CstoEntity 'Maral Uzakova').Id | Should -Be 'maral-uzakova' }
        finally { Remove-Item Env:CSTOTOOLS_METADATA }
    }

    It 'is read anew when a file has changed' {
        $file = Join-Path $TestDrive 'changing.yml'
        [IO.File]::WriteAllText($file, "people:`n  - id: ann-alpha`n    name: Ann Alpha`n")
        (Get-CstoEntity -Id ann-alpha -Metadata $file).Name | Should -Be 'Ann Alpha'
        [IO.File]::WriteAllText($file, "people:`n  - id: ann-alpha`n    name: Ann Alphabet`n")
        (Get-CstoEntity -Id ann-alpha -Metadata $file).Name | Should -Be 'Ann Alphabet'
    }

    It 'that is wrong ends the command and says where' {
        $file = Join-Path $TestDrive 'wrong.yml'
        [IO.File]::WriteAllText($file, "people:`n  - id: ann-alpha`n    nmae: Ann Alpha`n")
        $failure = { $articles | Get-CstoEvent -Metadata $file } | Should -Throw -PassThru -ErrorId 'MetadataInvalid,CstoTools.Commands.GetCstoEventCommand'
        "$failure" | Should -BeLike "*wrong.yml(3,*"
        $failure.TargetObject | Should -Be $file
    }

    It 'that is missing ends the command' {
        { Get-CstoEntity -Metadata (Join-Path $TestDrive 'none.yml') } | Should -Throw -ErrorId 'MetadataNotFound,*'
    }
}

Describe 'Get-CstoQuote' {
    It 'refuses what is no regular expression' {
        { $articles | Get-CstoQuote -Match '(' } | Should -Throw -ErrorId 'PatternInvalid,CstoTools.Commands.GetCstoQuoteCommand'
    }
}
