# Every error that there is, raised for real, and what it carries. The list here, the code and the help tell the same.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $deep = ('<div>' * 2000) + 'Roads' + ('</div>' * 2000)
    $slow = 'x' * 60
    $errors = @(
        @{ Id = 'NotAFact'; Category = 'InvalidType'; Target = '5'; Code = { 5 | Get-CstoEvidence } }
        @{ Id = 'NothingToRead'; Category = 'InvalidArgument'; Target = 'Get-CstoEvent'; Code = { Get-CstoEvent } }
        @{ Id = 'NothingToRead'; Category = 'InvalidArgument'; Target = 'Get-CstoQuote'; Code = { Get-CstoQuote 'Nobody Atall' } }
        @{ Id = 'PageNotFound'; Category = 'ObjectNotFound'; Target = 'none.txt'; Code = { Import-CstoArticle none.txt } }
        @{ Id = 'FolderHasNoPages'; Category = 'ObjectNotFound'; Target = '*bare'; Code = { $null = New-Item -ItemType Directory bare; Import-CstoArticle bare } }
        @{ Id = 'PageIsEmpty'; Category = 'InvalidData'; Target = '*empty.txt'; Code = { Set-Content empty.txt ''; Import-CstoArticle empty.txt } }
        @{ Id = 'PageIsEmpty'; Category = 'InvalidData'; Target = '(pipeline)'; Code = { '' | ConvertFrom-CstoPage } }
        @{ Id = 'PageIsBinary'; Category = 'InvalidData'; Target = '*binary.txt'; Code = { [IO.File]::WriteAllBytes("$PWD/binary.txt", [byte[]](0..255 * 4)); Import-CstoArticle binary.txt } }
        @{ Id = 'PageIsTooLarge'; Category = 'LimitsExceeded'; Target = '*good.txt'; Code = { Import-CstoArticle good.txt -MaximumSize 10 } }
        @{ Id = 'PageIsNotAFile'; Category = 'InvalidArgument'; Target = '*good.yml'; Code = { $null = New-Item -ItemType Directory good.yml; Import-CstoArticle good.txt } }
        @{ Id = 'PageUnreadable'; Category = 'ReadError'; Target = '*good.txt'; Code = {
                $lock = [IO.File]::Open("$PWD/good.txt", 'Open', 'ReadWrite', 'None')
                try { Import-CstoArticle good.txt } finally { $lock.Dispose() }
            }
        }
        @{ Id = 'PageIsListing'; Category = 'InvalidData'; Target = '*listing-cards.html'; Code = { Import-CstoArticle (Join-Path $RepositoryRoot tests/Fixtures/html/listing-cards.html) } }
        @{ Id = 'PageIsTooDeep'; Category = 'LimitsExceeded'; Target = '*deep.html'; Deep = $deep; Code = { [IO.File]::WriteAllText("$PWD/deep.html", $deep); Import-CstoArticle deep.html } }
        @{ Id = 'PageHasNoArticle'; Category = 'InvalidData'; Target = '*menu.html'; Code = {
                Set-Content menu.html '<!DOCTYPE html><html><body><nav><a href="/a">News</a> <a href="/b">Contacts</a></nav></body></html>'; Import-CstoArticle menu.html
            }
        }
        @{ Id = 'PageMetadataInvalid'; Category = 'InvalidData'; Target = '*good.yml'; Line = 2; Column = 7; Code = { Set-Content good.yml "title: Rails`ndate: tomorrow"; Import-CstoArticle good.txt } }
        @{ Id = 'FileExists'; Category = 'ResourceExists'; Target = '*rail-safety*.md'; Code = { 1..2 | ForEach-Object { Import-CstoArticle good.txt | Export-CstoArticle there } } }
        @{ Id = 'FormatUnknown'; Category = 'InvalidArgument'; Target = 'events.xyz'; Code = { Export-CstoGraph events.xyz good.txt } }
        @{ Id = 'FileNotWritten'; Category = 'WriteError'; Target = 'good.txt'; Code = { Import-CstoArticle good.txt | Export-CstoArticle good.txt } }
        @{ Id = 'FileExists'; Category = 'ResourceExists'; Target = '*good.html'; Code = { Set-Content good.html 'x'; Export-CstoReport good.html good.txt } }
        @{ Id = 'FormatUnknown'; Category = 'InvalidArgument'; Target = 'good.doc'; Code = { Export-CstoReport good.doc good.txt } }
        @{ Id = 'ReportTemplateInvalid'; Category = 'InvalidData'; Target = './bad.liquid'; Code = {
                Set-Content bad.liquid '{% for %}'; Export-CstoReport good.md good.txt -Template ./bad.liquid
            }
        }
        @{ Id = 'PathNotInFileSystem'; Category = 'InvalidArgument'; Target = 'Env:PATH'; Code = { Import-CstoArticle Env:PATH } }
        @{ Id = 'NotAPage'; Category = 'InvalidType'; Target = '5'; Code = { 5 | ConvertFrom-CstoPage } }
        @{ Id = 'NotAPage'; Category = 'InvalidType'; Target = '*'; Code = { [pscustomobject]@{} | Add-Member ScriptProperty Content { throw 'The line is dead.' } -PassThru | ConvertFrom-CstoPage } }
        @{ Id = 'OfficeNotFound'; Category = 'ObjectNotFound'; Target = 'Keeper of Nothing'; Code = { Get-CstoOfficeHolder 'Keeper of Nothing' } }
        @{ Id = 'OfficeDivided'; Category = 'InvalidArgument'; Target = 'CSTO Secretary General'; Code = { Get-CstoOfficeHolder 'CSTO Secretary General' 2018 } }
        @{ Id = 'DaysReversed'; Category = 'InvalidArgument'; Target = '2024-01-01'; Code = { Import-CstoArticle good.txt | Get-CstoEvent -After 2024 -Before 2023 } }
        @{ Id = 'PatternInvalid'; Category = 'InvalidArgument'; Target = '('; Code = { Import-CstoArticle good.txt | Get-CstoQuote -Match '(' } }
        @{ Id = 'PatternTooSlow'; Category = 'OperationTimeout'; Target = '*slow.txt'; Slow = $slow; Code = {
                $null = Write-Page "$PWD/slow.txt" -Body "On March 12, 2024, the engineer Maral Uzakova said in Bishkek: `"The code is $slow.`""
                Import-CstoArticle slow.txt | Get-CstoQuote -Match '(x+x+)+y\b'
            }
        }
        @{ Id = 'MetadataInvalid'; Category = 'InvalidData'; Target = '*own.yml'; Line = 3; Column = 5; Code = { Set-Content own.yml "people:`n  - id: ann-alpha`n    nmae: Ann Alpha"; Get-CstoEntity -Metadata own.yml } }
        @{ Id = 'MetadataNotFound'; Category = 'ObjectNotFound'; Target = '*none.yml'; Code = { Get-CstoEntity -Metadata none.yml } }
        @{ Id = 'UnexpectedError'; Category = 'NotSpecified'; Target = 'x'; Code = {
                Get-BrokenArticle | Get-CstoAnalysis
            }
        }
    )
    # The ids in the code: two classes, of which one is internal and the other in the load context of Core.
    $null = Get-CstoEntity -Name 'Moscow'
    $known = foreach ($class in 'CstoTools.Core.Reading.PageErrors', 'CstoTools.Commands.Errors') {
        $type = [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType($class) } | Where-Object { $_ }
        $type.GetFields([Reflection.BindingFlags]'Public, Static') | Where-Object IsLiteral | ForEach-Object GetRawConstantValue
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $topic = Get-Help about_CstoTools_Errors | Out-String -Width 200
    # No cmdlet makes such an article: it has a teaser that is not there.
    function Get-BrokenArticle {
        $article = [Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject([CstoTools.Article])
        [CstoTools.Article].GetProperty('Id').SetValue($article, 'x')
        [CstoTools.Article].GetProperty('Teasers').SetValue($article, [CstoTools.ValueList]::ToValueList[CstoTools.Teaser]([CstoTools.Teaser[]]::new(1)))
        $article
    }
    function Get-Told([string] $Id, [string] $What) { [regex]::Match($topic, "(?ms)^  $Id\s*$.*?^    - ${What}: ([^\r\n]+)").Groups[1].Value }
}

Describe 'The errors' {
    # PageAccessDenied needs a user without rights: it is raised below. AnotherVersionLoaded is raised in Loading.Tests.ps1.
    # No page is known that takes too much work: StepsTests raises PageIsTooComplex with a lower limit.
    It 'of the code are raised here, all of them, and no others' -ForEach @{ Known = $known; Raised = $errors.Id } {
        @($raised) + 'PageAccessDenied' + 'PageIsTooComplex' | Sort-Object -Unique | Should -Be ($known | Sort-Object)
    }

    It 'of the help are those of the code' -ForEach @{ Known = $known } {
        $section = [regex]::Match($topic, '(?s)\nERRORS\r?\n(.*)\nERRORS IN ARGUMENTS').Groups[1].Value
        [regex]::Matches($section, '(?m)^  ([A-Z]\w+)\s*$').ForEach({ $_.Groups[1].Value }) | Sort-Object | Should -Be ($known | Sort-Object)
        $topic | Should -Match 'AnotherVersionLoaded'
    }
}

Describe 'The error' {
    BeforeEach {
        Push-Location
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Set-Location $folder
        $null = Write-Page "$folder/good.txt"
    }

    AfterEach { Pop-Location }

    It '<Id> has category, target and advice, as the help tells' -ForEach $errors {
        $failures = @(try { . $code 2>&1 | Where-Object { $_ -is [Management.Automation.ErrorRecord] } } catch { $_ })
        $failures | Should -HaveCount 1
        $failure = $failures[0]
        $failure.FullyQualifiedErrorId | Should -Match "^$id,CstoTools\.Commands\.\w+Command$"
        "$($failure.CategoryInfo.Category)" | Should -Be $category
        Get-Told $id Category | Should -Be $category
        "$($failure.TargetObject)" | Should -BeLike $target
        Get-Told $id Target | Should -Match '\w'
        $failure.ErrorDetails.RecommendedAction | Should -Match '^[A-Z].*\.$'
        Get-Told $id 'What to do' | Should -Match '\w'
        "$failure" | Should -Match '\S.*\S'
        if ($line) {
            $failure.Exception.Line | Should -Be $line
            $failure.Exception.Column | Should -Be $column
            $failure.Exception.Path | Should -BeLike $target
            "$failure" | Should -BeLike "*($line,$column)*"
        }
    }
}

Describe 'What may not be read' {
    It 'is the error PageAccessDenied, and the next page is read' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive closed)
        $closed = Write-Page "$folder/closed.txt"
        $good = Write-Page "$folder/good.txt"
        $script = "Import-Module '$ModulePath'; " +
            "`$articles = Import-CstoArticle '$closed', '$good' -ErrorVariable errors -ErrorAction SilentlyContinue; " +
            "`"`$(`$articles.Path)|`$(`$errors.FullyQualifiedErrorId)|`$(`$errors.CategoryInfo.Category)|`$(`$errors.TargetObject)|`$(`$errors.ErrorDetails.RecommendedAction)`""
        $command = @(Get-PowerShellCommand) + '-NoProfile', '-NonInteractive', '-Command', $script
        if (-not $IsWindows -and (id -u) -eq 0) {
            # Root may read everything, until it gives up the right to.
            $rights = '-dac_override,-dac_read_search'
            if (-not (Get-Command setpriv -ErrorAction Ignore)) {
                Set-ItResult -Skipped -Because 'root may read everything, and setpriv is not installed'
                return
            }
            $command = @('setpriv', "--bounding-set=$rights", "--inh-caps=$rights") + $command
        }
        if ($IsWindows) { $null = icacls $closed /deny "$([Environment]::UserName):(R)" } else { chmod 000 $closed }
        try {
            $program, $arguments = $command
            $output = & $program @arguments
        }
        finally {
            if ($IsWindows) { $null = icacls $closed /remove:d ([Environment]::UserName) } else { chmod 600 $closed }
        }
        $path, $id, $category, $target, $advice = "$output" -split '\|'
        $path | Should -Be $good
        $id | Should -Be 'PageAccessDenied,CstoTools.Commands.ImportCstoArticleCommand'
        $category | Should -Be 'PermissionDenied'
        Get-Told PageAccessDenied Category | Should -Be $category
        $target | Should -Be $closed
        $advice | Should -Not -BeNullOrEmpty
    }
}

Describe 'A pipeline' {
    It 'goes on after a page that fails, whichever cmdlet it is' {
        $good = Get-PageText | ConvertFrom-CstoPage
        $bad = Get-BrokenArticle
        (@($bad, $good | Get-CstoAnalysis -ErrorVariable errors -ErrorAction SilentlyContinue).Article) | Should -Be $good
        $errors | Should -HaveCount 1
        @($bad, $good | Get-CstoEvent -ErrorAction SilentlyContinue).Count | Should -Be (@($good | Get-CstoEvent).Count)
        @($bad, $good | Find-CstoMention Bishkek -ErrorAction SilentlyContinue).Count | Should -BeGreaterThan 0
        $folder = Join-Path $TestDrive exported
        ($bad, $good | Export-CstoArticle $folder -PassThru -ErrorAction SilentlyContinue).Name | Should -HaveCount 1
    }

    It 'goes on after an object whose Content fails' {
        $broken = [pscustomobject]@{} | Add-Member ScriptProperty Content { throw 'The line is dead.' } -PassThru
        @($broken, (Get-PageText) | ConvertFrom-CstoPage -ErrorAction SilentlyContinue) | Should -HaveCount 1
    }
}
