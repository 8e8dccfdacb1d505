# What goes to the streams beside the output: progress, verbose, and nothing else.
BeforeDiscovery {
    $pipelines = @(
        @{ Name = 'Import-CstoArticle'; Code = { Import-CstoArticle $press -Recurse } }
        @{ Name = 'Import-CstoArticle -Encoding'; Code = { Import-CstoArticle $press/*.txt -Encoding utf8 -MaximumSize 100000 } }
        @{ Name = 'ConvertFrom-CstoPage'; Code = { Get-ChildItem $press -File | Get-Content -Raw | ConvertFrom-CstoPage } }
        @{ Name = 'Export-CstoArticle'; Code = { Import-CstoArticle $press | Export-CstoArticle (Join-Path $TestDrive ([guid]::NewGuid())) -PassThru } }
        @{ Name = 'Export-CstoCalendar'; Code = { Export-CstoCalendar (Join-Path $TestDrive "$([guid]::NewGuid()).ics") $press -PassThru } }
        @{ Name = 'Export-CstoGraph'; Code = { Get-CstoEvent $press | Export-CstoGraph (Join-Path $TestDrive "$([guid]::NewGuid()).dot") -PassThru } }
        @{ Name = 'Export-CstoFeed'; Code = { Import-CstoArticle $press | Export-CstoFeed (Join-Path $TestDrive "$([guid]::NewGuid()).atom") -PassThru } }
        @{ Name = 'Export-CstoCitation'; Code = { Export-CstoCitation (Join-Path $TestDrive "$([guid]::NewGuid()).bib") $press -PassThru } }
        @{ Name = 'Export-CstoReport'; Code = { Export-CstoReport (Join-Path $TestDrive "$([guid]::NewGuid()).html") $press -PassThru } }
        @{ Name = 'Get-CstoEvent'; Code = { Import-CstoArticle $press | Get-CstoEvent -After 2020-01-01 -City Bishkek } }
        @{ Name = 'Get-CstoEvent -NoMerge'; Code = { Import-CstoArticle $press | Get-CstoEvent -NoMerge } }
        @{ Name = 'Find-CstoMention'; Code = { Import-CstoArticle $press | Find-CstoMention -Kind City } }
        @{ Name = 'Get-CstoQuote'; Code = { Import-CstoArticle $samples | Get-CstoQuote -IncludeIndirect } }
        @{ Name = 'Get-CstoAnalysis'; Code = { Import-CstoArticle $press | Get-CstoAnalysis } }
        @{ Name = 'Get-CstoEntity'; Code = { Get-CstoEntity Moscow } }
        @{ Name = 'Get-CstoOfficeHolder'; Code = { Get-CstoOfficeHolder 'CSTO Secretary General' } }
        @{ Name = 'Test-CstoMetadata'; Code = { Test-CstoMetadata -Quiet } }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive press
    $samples = Join-Path $RepositoryRoot samples
    1..5 | ForEach-Object { $null = Write-Page (Join-Path $press "page$_.txt") -Title "Rail safety, part ${_}: a talk in Bishkek" }
    # Runs a script in a PowerShell of its own and gives its streams.
    function Invoke-Script([string] $Script, [object[]] $Arguments) {
        $shell = [powershell]::Create([Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
        $null = $shell.AddScript("Import-Module '$ModulePath'; `$null = Get-CstoEntity Moscow").Invoke()
        $shell.Commands.Clear()
        $null = $shell.AddScript($Script)
        foreach ($argument in $Arguments) { $null = $shell.AddArgument($argument) }
        $null = $shell.Invoke()
        $shell.Streams
        $shell.Dispose()
    }
}

Describe 'A pipeline with <Name>' -ForEach $pipelines {
    It 'is clean under strict mode and ErrorActionPreference Stop, and says nothing beside its output' {
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        $VerbosePreference = $DebugPreference = 'SilentlyContinue'
        $Error.Clear()
        $all = @(& $code *>&1)
        $all.Count | Should -BeGreaterThan 0
        $all | Where-Object { $_ -is [Management.Automation.ErrorRecord] -or $_ -is [Management.Automation.InformationalRecord] -or $_ -is [Management.Automation.InformationRecord] } |
            Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'has views that are clean under strict mode' {
        # The view of files is PowerShell's, and not clean.
        if ($name -like 'Export-*') { return }
        Set-StrictMode -Version Latest
        $Error.Clear()
        & $code | Format-Table | Out-String | Should -Match '\S'
        & $code | Format-List | Out-String | Should -Match '\S'
        $Error | Should -BeNullOrEmpty
    }

    It 'gives the types that it says it gives' {
        $types = (Get-Command ($name -split ' ')[0]).OutputType.Type
        foreach ($item in & $code) { $item.GetType() | Should -BeIn $types }
    }
}

Describe 'Progress' {
    It 'is not shown of what is done within half a second' {
        (Invoke-Script 'param($Press) Import-CstoArticle $Press' $press).Progress | Should -BeNullOrEmpty
    }

    It 'is shown past half a second, with counts and the time that remains, and taken away at the end' {
        $script = 'param($Press) $global:first = $null; Import-CstoArticle $Press | ForEach-Object { Start-Sleep -Milliseconds 300 }'
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $records = @((Invoke-Script $script $press).Progress | Where-Object Activity -eq 'Reading pages')
        $watch.ElapsedMilliseconds | Should -BeGreaterThan 1400
        $shown = @($records | Where-Object RecordType -eq Processing)
        # Each page takes 300 ms, so the third is the first that is begun past half a second.
        $shown.StatusDescription | Should -Be '3 of 5', '4 of 5', '5 of 5'
        $shown[0].CurrentOperation | Should -BeLike '*page3.txt'
        $shown[0].PercentComplete | Should -Be 40
        $shown[0].SecondsRemaining | Should -BeIn 0, 1, 2
        $shown[-1].SecondsRemaining | Should -BeLessOrEqual $shown[0].SecondsRemaining
        $records[-1].RecordType | Should -Be 'Completed'
    }

    It 'counts files of the pipeline, whose number is not known' {
        $script = 'param($Press) Get-ChildItem $Press | Import-CstoArticle | ForEach-Object { Start-Sleep -Milliseconds 300 }'
        $shown = @((Invoke-Script $script $press).Progress | Where-Object RecordType -eq Processing)
        $shown[0].StatusDescription | Should -Be '3'
        $shown[0].SecondsRemaining | Should -Be -1
    }

    It 'takes the speed of all folders, not only of the last' {
        $script = 'param($Press) Import-CstoArticle $Press, $Press | ForEach-Object { Start-Sleep -Milliseconds 300 }'
        $shown = @((Invoke-Script $script $press).Progress | Where-Object RecordType -eq Processing)
        $second = @($shown | Select-Object -Last 4)[0]
        $second.StatusDescription | Should -Be '2 of 5'
        # Four pages of 300 ms are left.
        $second.SecondsRemaining | Should -BeIn 1, 2
    }
}

Describe 'Verbose' {
    It 'tells for each page what it was taken for, and why where there was doubt' {
        $page = Join-Path $TestDrive 'odd.txt'
        [IO.File]::WriteAllBytes($page, [Text.Encoding]::Latin1.GetBytes((Get-PageText).Replace('bridges', "br`u{e9}idges")))
        $messages = @((Import-CstoArticle $page -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message)
        $messages | Should -HaveCount 2
        $messages[0] | Should -BeLike "${page}: text, 1 paragraphs, 0 teasers*"
        $messages[1] | Should -BeLike "${page}: *UTF-8*"
    }

    It 'tells of pages that come as text, too' {
        $messages = @((Get-PageText | ConvertFrom-CstoPage -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message)
        $messages | Should -HaveCount 1
        $messages[0] | Should -BeLike '(pipeline): text, *'
    }
}
