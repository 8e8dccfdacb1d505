# The cmdlets and csto give the same objects. Skipped where csto is not built, as where only the package is tested.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $csto = Get-ChildItem (Join-Path $RepositoryRoot src/CstoTools.Cli/bin/*/net10.0/csto.dll) -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
    $cases = @(
        @{ Line = 'extract'; Type = 'Analysis'; Pipeline = { $articles | Get-CstoAnalysis } }
        @{ Line = 'articles'; Type = 'Article'; Pipeline = { $articles } }
        @{ Line = 'events'; Type = 'Event'; Pipeline = { $articles | Get-CstoEvent } }
        @{ Line = 'events --no-merge'; Type = 'Event'; Pipeline = { $articles | Get-CstoEvent -NoMerge } }
        @{ Line = 'events --after 2024-03 --before 2024-06 --type meeting --type statement'; Type = 'Event'
            Pipeline = { $articles | Get-CstoEvent -After 2024-03-01 -Before 2024-06-30 -Type meeting, statement } }
        @{ Line = 'events --participant Tasmagambetov --origin article'; Type = 'Event'
            Pipeline = { $articles | Get-CstoEvent -Participant Tasmagambetov -Origin article } }
        @{ Line = 'mentions'; Type = 'Mention'; Pipeline = { $articles | Find-CstoMention } }
        @{ Line = 'mentions --kind Person --section body'; Type = 'Mention'; Pipeline = { $articles | Find-CstoMention -Kind Person -Section body } }
        @{ Line = 'quotes'; Type = 'Quote'; Pipeline = { $articles | Get-CstoQuote } }
        @{ Line = 'quotes --include-indirect --after 2024'; Type = 'Quote'; Pipeline = { $articles | Get-CstoQuote -IncludeIndirect -After 2024-01-01 } }
        @{ Line = 'evidence'; Type = 'FactEvidence'; Pipeline = { $articles | Get-CstoEvent -NoMerge | Get-CstoEvidence } }
        @{ Line = 'evidence --field City --type exercise'; Type = 'FactEvidence'; Pipeline = { $articles | Get-CstoEvent -NoMerge -Type exercise | Get-CstoEvidence -Field City } }
        @{ Line = 'relations'; Type = 'Relation'; Pipeline = { $articles | Get-CstoEvent | Get-CstoRelation } }
        @{ Line = 'relations --participant Tasmagambetov --after 2024'; Type = 'Relation'
            Pipeline = { $articles | Get-CstoEvent | Get-CstoRelation Tasmagambetov -After 2024 } }
        # The file of a rule is another one there.
        @{ Line = 'explain --phase presence --kind annotation --kind word'; Type = 'RuleTrace'
            Pipeline = { $articles | Trace-CstoRule -Phase presence -Kind annotation, word } }
        @{ Line = 'holders --person Tasmagambetov'; Type = 'Tenure'; Pages = $false; Pipeline = { Get-CstoOfficeHolder -Person Tasmagambetov } }
        @{ Line = 'holders csto-secretary-general --date 2019-09-25'; Type = 'Tenure'; Pages = $false
            Pipeline = { Get-CstoOfficeHolder csto-secretary-general -Date 2019-09-25 } }
        @{ Line = 'holders *secretary*'; Type = 'Tenure'; Pages = $false; Pipeline = { Get-CstoOfficeHolder '*secretary*' } }
        @{ Line = 'entities --kind City'; Type = 'Entity'; Pages = $false; Pipeline = { Get-CstoEntity -Kind City } }
        @{ Line = 'entities --name Минск --id mins*'; Type = 'Entity'; Pages = $false; Pipeline = { Get-CstoEntity Минск -Id mins* } }
    )
    $lines = $cases | ForEach-Object { @{ Line = $_.Line; Pages = $_['Pages'] ?? $true } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $samples = Join-Path $RepositoryRoot samples
    $articles = Import-CstoArticle $samples
}

Describe 'csto' -ForEach @{ Csto = $csto; Lines = $lines } {
    BeforeAll {
        if (-not $csto) { return }
        # A process takes seconds, most of them to start: two at a time.
        $before = [Console]::OutputEncoding
        try {
            [Console]::OutputEncoding = [Text.UTF8Encoding]::new()
            $results = @{}
            $lines | ForEach-Object -ThrottleLimit 2 -Parallel {
                $pages = $_.Pages ? @($using:samples) : @()
                $output = @(dotnet $using:csto ($_.Line -split ' ') --format ndjson @pages)
                [pscustomobject]@{ Line = $_.Line; Output = $output; Code = $LASTEXITCODE }
            } | ForEach-Object { $results[$_.Line] = $_ }
        }
        finally { [Console]::OutputEncoding = $before }
    }

    BeforeEach {
        if (-not $csto) { Set-ItResult -Skipped -Because 'csto is not built here' }
    }

    It 'gives what the cmdlets give: <Line>' -ForEach $cases {
        $results[$line].Code | Should -Be 0
        $form = [CstoTools.CstoJsonContext]::Line.$type
        $ours = @(& $pipeline | ForEach-Object { [Text.Json.JsonSerializer]::Serialize($_, $form) })
        $ours | Should -Not -BeNullOrEmpty
        $results[$line].Output | Should -Be $ours
    }
}
