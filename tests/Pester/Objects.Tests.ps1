# What PowerShell's own cmdlets make of the objects.
BeforeDiscovery {
    $kinds = 'Article', 'Event', 'Mention', 'Quote', 'DateMention', 'Teaser', 'Analysis', 'Entity', 'Tenure', 'MetadataDiagnostic' | ForEach-Object { @{ Kind = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    function Get-JsonLine($Item) { (ConvertTo-Json $Item -Depth 8) -split '\r?\n' | ForEach-Object { $_.Trim().TrimEnd(',') } | Sort-Object -CaseSensitive }
    $articles = @(Import-CstoArticle (Join-Path $RepositoryRoot samples))
    $broken = Join-Path $TestDrive 'broken.yml'
    [IO.File]::WriteAllText($broken, "people:`n  - id: ann-alpha`n    nmae: Ann Alpha`n")
    $analyses = @($articles | Get-CstoAnalysis)
    $samples = @{
        Article            = $articles
        Event              = @($articles | Get-CstoEvent)
        Mention            = @($articles | Find-CstoMention)
        Quote              = @($articles | Get-CstoQuote)
        DateMention        = @($analyses.Dates)
        Teaser             = @($articles.Teasers)
        Analysis           = $analyses
        Entity             = @(Get-CstoEntity -Kind City, Organization)
        Tenure             = @(Get-CstoOfficeHolder 'CSTO Secretary General')
        MetadataDiagnostic = @(Test-CstoMetadata $broken)
    }
}

Describe 'Objects of type <Kind>' -ForEach $kinds {
    It 'are a table of readable cells to Export-Csv' {
        $file = Join-Path $TestDrive "$kind.csv"
        $samples[$kind] | Export-Csv $file
        $rows = @(Import-Csv $file)
        $rows | Should -HaveCount $samples[$kind].Count
        # A name of a type, or a record as .NET prints it, is what a list or an object without a text of its own gives.
        # There are thousands of cells: one Should for all of them.
        $bad = foreach ($row in $rows) {
            foreach ($cell in $row.PSObject.Properties) {
                if ($cell.Value -match 'CstoTools\.|System\.|^\w+ \{ \w+ = ') { "$kind.$($cell.Name): $($cell.Value)" }
            }
        }
        $bad | Should -BeNullOrEmpty
    }

    It 'are JSON without loss to ConvertTo-Json' {
        $back = $samples[$kind][0] | ConvertTo-Json -Depth 8 -WarningVariable warnings -WarningAction SilentlyContinue | ConvertFrom-Json
        $warnings | Should -BeNullOrEmpty
        foreach ($property in $samples[$kind][0].PSObject.Properties) {
            $back.PSObject.Properties.Name | Should -Contain $property.Name
            if ($property.Value -is [string]) { $back.($property.Name) | Should -BeExactly $property.Value }
            if ($property.TypeNameOfValue -like 'CstoTools.ValueList*') { @($back.($property.Name)).Count | Should -Be @($property.Value).Count }
        }
    }

    It 'come back from Clixml whole' {
        $file = Join-Path $TestDrive "$kind.xml"
        $samples[$kind][0] | Export-Clixml $file
        $back = Import-Clixml $file
        $back.PSTypeNames[0] | Should -Be "CstoTools.$kind"
        $back | ConvertTo-Csv | Should -Be ($samples[$kind][0] | ConvertTo-Csv)
        Get-JsonLine $back | Should -Be (Get-JsonLine $samples[$kind][0])
    }

    It 'differ in nothing from themselves to Compare-Object' {
        Compare-Object $samples[$kind] $samples[$kind] | Should -BeNullOrEmpty
    }
}

Describe 'Sort-Object' {
    It 'without a property puts <_> by day, undated ones last' -ForEach 'Event', 'Article' {
        $shuffled = $samples[$_] | Get-Random -Shuffle -SetSeed 7
        $sorted = @($shuffled | Sort-Object)
        $days = @($sorted | ForEach-Object { $_.Date ?? [datetime]::MaxValue })
        $days | Should -Be @($days | Sort-Object)
        $sorted | Should -HaveCount $samples[$_].Count
    }

    It 'puts events as Get-CstoEvent does' {
        ($samples.Event | Get-Random -Shuffle -SetSeed 7 | Sort-Object).Id | Should -Be $samples.Event.Id
    }

    It 'leaves one of two captures with -Unique' {
        @(@($articles) + @(Import-CstoArticle (Join-Path $RepositoryRoot samples)) | Sort-Object -Unique).Count | Should -Be $articles.Count
    }
}

Describe 'Compare-Object' {
    It 'tells which events are new' {
        $old = @($articles | Select-Object -SkipLast 1 | Get-CstoEvent -Origin article)
        $new = @($articles | Get-CstoEvent -Origin article)
        $added = @(Compare-Object $old $new -PassThru)
        $added.Count | Should -Be ($new.Count - $old.Count)
        $added | ForEach-Object { $_.SideIndicator | Should -Be '=>' }
        $old.Id | Should -Not -Contain $added[0].Id
    }
}

Describe 'Group-Object' {
    It 'groups by a list as by a value' {
        $groups = $samples.Event | Group-Object Participants
        ($groups | Measure-Object Count -Sum).Sum | Should -Be $samples.Event.Count
        $groups.Name | Should -Not -Match 'CstoTools'
    }

    It 'groups mentions of one name, whatever was written' {
        $group = $samples.Mention | Where-Object Kind -eq City | Group-Object Name | Sort-Object Count | Select-Object -Last 1
        $group.Count | Should -BeGreaterThan 1
    }
}

Describe 'Equality' {
    It 'is that of the values' {
        $again = Import-CstoArticle (Join-Path $RepositoryRoot samples) | Get-CstoEvent
        $again | Should -Be $samples.Event
        $again[0].Equals($samples.Event[0]) | Should -BeTrue
        $again[0].Equals($samples.Event[1]) | Should -BeFalse
        { $again[0].CompareTo('text') } | Should -Throw
    }

    It 'of lists lets -contains, -join and indexes work' {
        $list = ($samples.Event | Where-Object { $_.Participants.Count -gt 1 })[0].Participants
        $list[-1] | Should -Be $list[$list.Count - 1]
        $list.ToString() | Should -Be ($list.Name -join '; ')
        $list -contains $list[0] | Should -BeTrue
    }
}

Describe 'Lists' {
    It 'are false when they are empty, to -not, if, Where-Object and [bool]' {
        $with = @($samples.Event | Where-Object { $_.Documents.Count })
        $with.Count | Should -BeGreaterThan 0
        $with.Count | Should -BeLessThan $samples.Event.Count
        @($samples.Event | Where-Object Documents).Id | Should -Be $with.Id
        @($samples.Event | Where-Object -Not Documents).Count | Should -Be ($samples.Event.Count - $with.Count)
        @($samples.Event | Where-Object { -not $_.Documents }).Count | Should -Be ($samples.Event.Count - $with.Count)
        @($articles | Where-Object Warnings) | Should -HaveCount 0
        $(if ($articles[0].Warnings) { 'warned' } else { 'sound' }) | Should -Be 'sound'
    }

    It 'have the value of their item when it is one, and are true when there are more: <_>' -ForEach @(
        @{ Items = @(); Value = $false }, @{ Items = @(''); Value = $false }, @{ Items = @('a'); Value = $true }, @{ Items = @('', ''); Value = $true }
    ) {
        $list = [CstoTools.ValueList]::ToValueList[string]([string[]] $items)
        [bool] $list | Should -Be $value
        -not $list | Should -Be (-not $value)
    }

    It 'stay lists in every other way' {
        $list = [CstoTools.ValueList]::ToValueList[string]([string[]] ('a', 'b'))
        $list.Count, $list[0], $list[-1] | Should -Be 2, 'a', 'b'
        $list -join '+' | Should -Be 'a+b'
        @($list | ForEach-Object { $_ }) | Should -Be 'a', 'b'
        ConvertTo-Json $list -Compress | Should -Be '["a","b"]'
        $list -eq 'b' | Should -Be 'b'
        $list.Equals([CstoTools.ValueList]::ToValueList[string]([string[]] ('a', 'b'))) | Should -BeTrue
        { $list.Add('c') } | Should -Throw
        $list.Count | Should -Be 2
    }
}

Describe 'Dates' {
    It 'are ISO text to Export-Csv, ConvertTo-Html and tables, in culture <_>' -ForEach 'en-US', 'de-DE', 'fa-IR' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            foreach ($kind in $samples.Keys) {
                $csv = $samples[$kind] | ConvertTo-Csv | ConvertFrom-Csv
                $names = $samples[$kind][0].PSObject.Properties.Name -match '^(Date|EndDate|Posted|ArticleDate|From|To)$'
                foreach ($name in $names) {
                    $csv.$name | Where-Object { $_ -notmatch '^(\d{4}(-\d\d(-\d\d(/(\d{4}-)?(\d\d-)?\d\d)?|-(H[12]|Q[1-4]|SP|SU|FA|WI))?)?)?$' } | Should -BeNullOrEmpty -Because "$kind.$name"
                }
                $samples[$kind] | ConvertTo-Html | Out-String | Should -Not -Match '\d 00:00:00|12:00:00 AM' -Because $kind
            }
            ($samples.Event | ConvertTo-Csv | ConvertFrom-Csv).Date | Should -Contain '2023-10-11/12'
            $samples.Event | Select-Object Date, Type | ConvertTo-Html | Out-String | Should -Match '<td>2023-10-11/12</td>'
            $samples.Event | Select-Object Date, Type | Format-Table | Out-String | Should -Match '(?m)^2023-10-11/12 '
            $samples.Tenure[0] | Select-Object From, To | ConvertTo-Csv | Select-Object -Last 1 | Should -Be '"2003-04-28","2016-12-31"'
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }

    It 'compare, sort, group and compute as dates' {
        $first = $samples.Event[0].Date
        $first | Should -BeOfType ([datetime])
        $first | Should -Be ([datetime] '2023-10-11')
        $first -lt (Get-Date).AddDays(-7) -and (Get-Date) -gt $first | Should -BeTrue
        $first.Year, $first.AddDays(1).Day, ($first - [datetime] '2023-10-01').Days, (New-TimeSpan $first '2023-10-13').Days | Should -Be 2023, 12, 10, 2
        $first.ToString('dd.MM.yyyy'), ('{0:yyyy/MM}' -f $first), (Get-Date $first -Format s) | Should -Be '11.10.2023', ('2023{0}10' -f [cultureinfo]::CurrentCulture.DateTimeFormat.DateSeparator), '2023-10-11T00:00:00'
        @($samples.Event | Where-Object Date -ge ([datetime] '2024-06-11')).Count | Should -Be @($samples.Event | Where-Object { $_.Date -ge '2024-06-11' }).Count
        $years = $samples.Event | Where-Object Date | Group-Object { $_.Date.Year }
        $years.Name | Should -Be '2023', '2024'
        ($samples.Event | Where-Object Date | Sort-Object Date -Descending)[-1].Date | Should -Be $first
        $samples.Event[0] | ConvertTo-Json -Depth 1 -WarningAction Ignore | Should -Match '"Date": "2023-10-11T00:00:00"'
    }

    It 'are those of csto: 2024-04, 2024-Q2 and a range over two months' {
        foreach ($case in @(
                @{ Day = '2024-04-01'; End = $null; Precision = 'month'; Text = '2024-04' }
                @{ Day = '2024-04-01'; End = $null; Precision = 'quarter'; Text = '2024-Q2' }
                @{ Day = '2024-04-29'; End = '2024-05-03'; Precision = 'day'; Text = '2024-04-29/05-03' })) {
            $copy = [Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject([CstoTools.Event])
            [CstoTools.Event].GetProperty('Date').SetValue($copy, [datetime] $case.Day)
            [CstoTools.Event].GetProperty('DatePrecision').SetValue($copy, $case.Precision)
            if ($case.End) { [CstoTools.Event].GetProperty('EndDate').SetValue($copy, [datetime] $case.End) }
            ($copy | Select-Object Date | ConvertTo-Csv)[1] | Should -Be ('"{0}"' -f $case.Text)
        }
    }
}

