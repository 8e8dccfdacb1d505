# What a page wrote is shown, never obeyed, and what is not a file is an error, never a hang.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $esc = [char]27
    $hidden = '[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\r\n\u00AD]]'
    $title = "Talks in ${esc}[31mMinsk${esc}]0;owned`a $([char]0x9b)2J $([char]0x202e)gpj.exe"
    $body = "On March 12, 2024, Maral${esc}[2J Uzakova met with engineers in Bishkek. `"The bridge ${esc}]8;;http://a.example`a is $([char]0x202e)safe`", Sergey Lavrov said in Minsk."
    # Text with so many controls is taken for a binary file; HTML may write them as numbers.
    function Get-Html([string] $Title, [string] $Body) {
        "<html><body><article><h1>$Title</h1><p>12.03.2024</p><p>$Body</p></article></body></html>".Replace("$esc", '&#27;').Replace("`a", '&#7;')
    }
    $article = Get-Html $title $body | ConvertFrom-CstoPage
    function Get-Shown([scriptblock] $Code) { & $Code | Out-String -Width 200 }
}

Describe 'The views' {
    It 'show no character that a terminal obeys, as a table and as a list' {
        $article.Title | Should -Match $hidden -Because 'the object keeps what was written'
        $analysis = $article | Get-CstoAnalysis
        $copies = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($analysis, 6))
        foreach ($items in $article, $analysis, $analysis.Mentions, $analysis.Dates, $analysis.Quotes, $analysis.Events, $analysis.Events.Evidence,
            $analysis.Events.Sources, $copies) {
            @($items).Count | Should -BeGreaterThan 0
            Get-Shown { $items | Format-Table } | Should -Not -Match $hidden
            Get-Shown { $items | Format-List } | Should -Not -Match $hidden
        }
        Get-Shown { $article } | Should -Match '␛\[31mMinsk'
        Get-Shown { $article | Format-List } | Should -Match 'Title +: Talks in ␛\[31mMinsk␛\]0;owned␇ ⟨U\+009B⟩2J ⟨U\+202E⟩gpj'
    }

    It 'show lists as PowerShell does' {
        Get-Shown { $article | Format-List } | Should -Match '(?m)^Tags +: \{\}'
        $page = "---`ntitle: A page`ntags: [one, `"two\e[31m`"]`n---`n`nOn March 12, 2024, talks were held in Minsk.`n" | ConvertFrom-CstoPage
        Get-Shown { $page | Format-List } | Should -Match '(?m)^Tags +: \{one, two␛\[31m\}'
    }
}

Describe 'The streams' {
    BeforeAll {
        $page = Join-Path $TestDrive "a$([char]0x202e).md"
        [IO.File]::WriteAllText($page, "---`ntitle: x`n`"\e[31mkey\a`": 1`n---`n`nOn March 12, 2024, talks were held in Minsk.`n")
    }

    It 'show verbose messages visibly' {
        $messages = @((Import-CstoArticle -LiteralPath $page -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message)
        $messages | Should -HaveCount 2
        $messages | Should -Not -Match $hidden
        $messages[1] | Should -Match 'a⟨U\+202E⟩\.md: .*␛\[31mkey␇'
    }

    It 'show errors visibly, and keep the target as it was written' {
        $name = "no${esc}[31m$([char]0x202e).txt"
        Import-CstoArticle -LiteralPath (Join-Path $TestDrive $name) -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed | Should -HaveCount 1
        Get-Shown { $failed[0] } | ForEach-Object { $_ -replace "$esc\[[\d;]*m" } | Should -Not -Match $hidden
        "$($failed[0])" | Should -Match 'no␛\[31m⟨U\+202E⟩\.txt'
        "$($failed[0].CategoryInfo)" | Should -Not -Match $hidden
        $failed[0].TargetObject | Should -BeLike "*$([char]0x202e).txt"
        $failed[0].Exception.Message | Should -Not -Match $hidden
    }
}

Describe 'An exported article' {
    It 'has neither hidden characters nor markup of the page, and is read back as it was' {
        $hostile = Get-Html "&lt;script&gt;alert(1)&lt;/script&gt; $title" "$body [a](javascript:alert(1)) &lt;img src=x onerror=alert(1)&gt; ``code``</p><p>---</p><p>key: value" | ConvertFrom-CstoPage
        $hostile.Title | Should -BeLike '<script>*'
        $hostile.Body | Should -BeLike '*<img*'
        $file = $hostile | Export-CstoArticle (Join-Path $TestDrive exported) -PassThru
        $written = [IO.File]::ReadAllText($file.FullName)
        $written | Should -Not -Match $hidden
        $written | Should -Not -Match '(?<!\\)<(script|img)'
        [regex]::Matches($written, '(?m)^---$').Count | Should -Be 2
        ($written | ConvertFrom-Markdown).Html | Should -Not -Match '<(script|img|a|code)\b'
        $back = Import-CstoArticle -LiteralPath $file.FullName
        $back.Title | Should -BeExactly $hostile.Title
        $back.Body | Should -BeExactly $hostile.Body
    }
}

Describe 'A path' {
    BeforeAll {
        $folder = Join-Path $TestDrive paths
        $good = Write-Page (Join-Path $folder good.txt)
        function Get-Failure([scriptblock] $Code) {
            $all = @(try { & $Code 2>&1 | Where-Object { $_ -is [Management.Automation.ErrorRecord] } } catch { $_ })
            $all | Should -HaveCount 1
            $all[0]
        }
    }

    It 'to a pipe or a device is one error, and the other pages are read' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'Windows has neither FIFOs nor device files'; return }
        $odd = Join-Path $TestDrive odd
        $null = Write-Page (Join-Path $odd beside.txt)
        $null = Write-Page (Join-Path $odd last.txt)
        mkfifo "$odd/beside.yml" "$odd/page.html"
        $read = Import-CstoArticle $odd, /dev/zero -ErrorAction SilentlyContinue -ErrorVariable failed
        $read.Path | Should -Be (Join-Path $odd last.txt)
        $failed.FullyQualifiedErrorId -replace ',.*' | Should -Be 'PageIsNotAFile', 'PageIsNotAFile', 'PageIsNotAFile'
        "$($failed[0])" | Should -Be "'$odd/beside.yml' is a pipe, not a file."
        "$($failed[2])" | Should -Be "'/dev/zero' is a device, not a file."
        (Get-Failure { Get-CstoEntity -Metadata "$odd/beside.yml" }).FullyQualifiedErrorId | Should -BeLike 'MetadataInvalid,*'
        (Test-CstoMetadata -LiteralPath "$odd/beside.yml").Message | Should -BeLike '*is a pipe, not a file.'
    }

    It 'with brackets is read where a file has just that name' {
        $brackets = Write-Page (Join-Path $folder 'page[1].txt')
        (Import-CstoArticle $brackets).Path | Should -Be $brackets
        $other = Write-Page (Join-Path $folder 'page1.txt')
        (Import-CstoArticle $brackets).Path | Should -Be $other, $brackets
    }

    It 'that leads nowhere is told without brackets unless it has some' {
        (Get-Failure { Import-CstoArticle "$folder/none.txt" }).ErrorDetails.RecommendedAction | Should -Be 'Check the spelling.'
        (Get-Failure { Import-CstoArticle "$folder/none[1].txt" }).ErrorDetails.RecommendedAction | Should -BeLike '*-LiteralPath*'
    }

    It 'that is an address is called one' {
        $failure = Get-Failure { Import-CstoArticle https://a.example/page.html }
        $failure.FullyQualifiedErrorId | Should -BeLike 'PathNotInFileSystem,*'
        "$failure" | Should -Be "'https://a.example/page.html' is a web address, not a file. Save the page as a file first."
    }

    It 'with the drive of another computer is called that' {
        $failure = Get-Failure { Import-CstoArticle 'Y:\pages\a.txt' }
        $failure.FullyQualifiedErrorId | Should -BeLike 'PageNotFound,*'
        "$failure" | Should -Match ($IsWindows ? "^There is no drive 'Y'" : 'is a path of Windows')
    }

    It 'of metadata that is not there is not found' {
        $failure = Get-Failure { Get-CstoEntity -Metadata "$folder/none.yml" }
        $failure.FullyQualifiedErrorId | Should -BeLike 'MetadataNotFound,*'
        "$failure" | Should -Be "There is no metadata file or folder '$folder/none.yml'."
    }
}
