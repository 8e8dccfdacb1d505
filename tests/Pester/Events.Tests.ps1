BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    $metadata = Write-PeopleFile (Join-Path $TestDrive 'more/people.yml')
    Write-Press $press
    $articles = Import-CstoArticle $press
    # A quote on each of their days.
    $spoken = foreach ($day in '12.03.2024', '02.04.2024', '05.06.2024') {
        Get-PageText -Date $day -Body '"The bridges of the valley are safe," said Sergey Lavrov.' | ConvertFrom-CstoPage
    }
}

Describe 'Get-CstoEvent' {
    It 'gives an event a page, by date' {
        $events = $articles | Get-CstoEvent
        $events | Should -BeOfType ([CstoTools.Event])
        $events.Date | Should -Be ([datetime]'2024-03-12'), ([datetime]'2024-04-02'), ([datetime]'2024-06-05')
    }

    It 'gives an event that two pages tell once, and says where' {
        $copy = Join-Path $TestDrive 'copy'
        $null = New-Item -ItemType Directory $copy
        Copy-Item (Join-Path $press 'one.txt') (Join-Path $copy 'again.txt')
        $all = Import-CstoArticle $press, $copy
        $events = @($all | Get-CstoEvent)
        $events.Count | Should -Be 3
        $events[0].Sources.Count | Should -Be 2
        @($all | Get-CstoEvent -NoMerge).Count | Should -Be 4
    }

    It 'does not mind the order of the pages' {
        $forward = $articles | Get-CstoEvent | ConvertTo-Json -Depth 6
        $backward = $articles | Sort-Object Path | Get-CstoEvent | ConvertTo-Json -Depth 6
        $backward | Should -BeExactly $forward
    }

    It 'filters by date, both days included: <after> to <before> gives <count>' -ForEach @(
        @{ After = '2024-03-12'; Before = $null; Count = 3 }
        @{ After = '2024-03-13'; Before = $null; Count = 2 }
        @{ After = $null; Before = '2024-04-02'; Count = 2 }
        @{ After = $null; Before = '2024-04-01'; Count = 1 }
        @{ After = '2024-03-13'; Before = '2024-06-04'; Count = 1 }
        @{ After = '2024-06-05 18:00'; Before = '2024-06-05 01:00'; Count = 1 }
        @{ After = '2025-01-01'; Before = $null; Count = 0 }
    ) {
        $filter = @{}
        if ($after) { $filter.After = $after }
        if ($before) { $filter.Before = $before }
        @($articles | Get-CstoEvent @filter).Count | Should -Be $count
    }

    It 'reads a year, a month or a day: <After> to <Before> gives <Count>' -ForEach @(
        @{ After = 2024; Before = $null; Count = 3 }
        @{ After = 2025; Before = $null; Count = 0 }
        @{ After = $null; Before = 2024; Count = 3 }
        @{ After = $null; Before = 2023; Count = 0 }
        @{ After = '2024-04'; Before = '2024-04'; Count = 1 }
        @{ After = '2024'; Before = '2024-05'; Count = 2 }
        @{ After = [DateOnly]::new(2024, 4, 2); Before = [DateTimeOffset]::new(2024, 4, 2, 0, 0, 0, 0); Count = 1 }
        @{ After = (Get-Date '2024-04-02T23:00:00'); Before = (Get-Date '2024-04-02T01:00:00' -Format o); Count = 1 }
    ) {
        @($articles | Get-CstoEvent -After $after -Before $before) | Should -HaveCount $count
        @($spoken | Get-CstoQuote -After $after -Before $before -ErrorAction Stop) | Should -HaveCount $count
    }

    It 'refuses <Value>, in every culture' -ForEach @(
        @{ Value = '01.02.2024' }, @{ Value = '06/05/2024' }, @{ Value = '5 June 2024' }, @{ Value = 5 }, @{ Value = 638530000000000000 }
    ) {
        $before = [cultureinfo]::CurrentCulture
        try {
            foreach ($culture in 'en-US', 'de-DE', 'fa-IR') {
                [cultureinfo]::CurrentCulture = $culture
                { $articles | Get-CstoEvent -After $value } | Should -Throw '*2024-06-05, 2024-06 or 2024*'
                { $articles | Get-CstoQuote -Before $value } | Should -Throw '*2024-06-05, 2024-06 or 2024*'
                { Get-CstoOfficeHolder -Date $value } | Should -Throw '*2024-06-05, 2024-06 or 2024*'
            }
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }

    It 'refuses a first day that is later than the last' {
        { $articles | Get-CstoEvent -After 2024 -Before 2023 } | Should -Throw '*-After 2024-01-01*-Before 2023-12-31*' -ErrorId 'DaysReversed,*'
        { $articles | Get-CstoQuote -After 2024-05 -Before 2024-04 } | Should -Throw -ErrorId 'DaysReversed,*'
    }

    It 'drops undated events when a date is asked for' {
        $undated = (Get-PageText -Date '' -Body 'The engineers met and looked at the bridges.') | ConvertFrom-CstoPage
        @($undated | Get-CstoEvent | Where-Object Date -eq $null).Count | Should -Be 1
        @($undated | Get-CstoEvent -Before 2100-01-01).Count | Should -Be 0
    }

    It 'filters by documents and by the bodies under a body' {
        $page = Get-PageText -Title 'Group' -Body 'On March 12, 2024, the 5th meeting of the Working Group on Afghanistan under the CSTO Council of Ministers of Foreign Affairs was held in Moscow. The Protocol of the meeting was adopted.' |
            ConvertFrom-CstoPage
        @($page | Get-CstoEvent -Document proto).Documents.Status | Should -Be 'adopted'
        @($page | Get-CstoEvent -Document charter) | Should -HaveCount 0
        $council = 'CSTO Council of Ministers of Foreign Affairs'
        @($page | Get-CstoEvent -Body $council) | Should -HaveCount 0
        @($page | Get-CstoEvent -Body $council -IncludeSubBody).Ordinal | Should -Be 5
    }

    It 'says where each participant and document stands' {
        $page = Get-PageText -Body 'On March 12, 2024, Sergey Lavrov met with engineers in Minsk. They signed the CSTO Charter.' | ConvertFrom-CstoPage
        $told = $page | Get-CstoEvent -Metadata $metadata
        $name = $told.Participants[0].Evidence | Where-Object Field -eq Name
        $page.Body.Substring($name.Evidence.Start, $name.Evidence.Length) | Should -Be 'Sergey Lavrov'
        $title = $told.Documents[0].Evidence | Where-Object Field -eq Title
        $page.Body.Substring($title.Evidence.Start, $title.Evidence.Length) | Should -Be 'CSTO Charter'
    }

    It 'with -NoMerge gives the first event before the last page is read' {
        $read = [Collections.Generic.List[string]]::new()
        $seen = $articles | ForEach-Object { $read.Add($_.Title); $_ } | Get-CstoEvent -NoMerge | ForEach-Object { $read.Count }
        $seen | Should -Be 1, 2, 3
        $read.Clear()
        $articles | ForEach-Object { $read.Add($_.Title); $_ } | Get-CstoEvent | ForEach-Object { $read.Count } | Should -Be 3, 3, 3
    }

    It 'warns once of names that can find nothing: <Filter>' -ForEach @(
        @{ Filter = @{ City = 'Almatyy' }; Text = "*-City 'Almatyy'*Did you mean 'Almaty'?" }
        @{ Filter = @{ Participant = 'Tasmagambetof', 'Lavrof' }; Text = "*'Tasmagambetof'*Did you mean 'Imangali Tasmagambetov'?*'Lavrof'*Did you mean 'Sergey Lavrov'?" }
        @{ Filter = @{ Body = '*zzz*' }; Text = "*-Body '[*]zzz[*]'*no page contains it." }
    ) {
        $null = $articles | Get-CstoEvent @filter -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike $text
    }

    It 'does not warn of names that did not occur, and other cmdlets warn as well' {
        $null = $articles | Get-CstoEvent -City Minsk, Yerevan -Participant Lukashenko -Type visit -WarningVariable warnings
        $null = $articles | Get-CstoQuote 'CSTO Secretary General' -WarningVariable +warnings
        $null = $articles | Find-CstoMention 'Jean O''Connor' -Kind City -WarningVariable +warnings
        $null = Get-CstoEntity Minsk -WarningVariable +warnings
        $warnings | Should -BeNullOrEmpty
        $null = $articles | Get-CstoQuote 'Nobody Atall' -WarningVariable +warnings -WarningAction SilentlyContinue
        $null = $articles | Find-CstoMention -Id minks -WarningVariable +warnings -WarningAction SilentlyContinue
        $null = Get-CstoEntity Minskk -WarningVariable +warnings -WarningAction SilentlyContinue
        $null = Get-CstoOfficeHolder -Person Lukashenkoo -WarningVariable +warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 4
        { Get-CstoOfficeHolder 'CSTO Secretery General' -ErrorAction Stop } | Should -Throw "*Did you mean 'CSTO Secretary General'?"
    }

    It 'refuses a type that is none' {
        { $articles | Get-CstoEvent -Type meetng } | Should -Throw '*meeting*'
        { $articles | Get-CstoEvent -Status held, gone } | Should -Throw "*'gone'*"
    }

    It 'binds no filter from the pipeline' {
        $tricky = [pscustomobject]@{ Body = 'x'; Type = 'meeting'; After = '2030-01-01'; City = 'Minsk' }
        $articles | Add-Member -PassThru Type meeting -Force | Get-CstoEvent | Should -HaveCount 3
        "$($tricky | Get-CstoEvent 2>&1)" | Should -BeLike '*PSCustomObject*'
    }

    It 'works with what comes after it in a pipeline' {
        $events = $articles | Get-CstoEvent
        ($events | Group-Object { $_.Date.Year }).Count | Should -Be 3
        ($events | Sort-Object Date -Descending)[0].Date | Should -Be ([datetime]'2024-06-05')
        ($events | Where-Object Date -ge (Get-Date '2024-04-01')).Count | Should -Be 2
        $csv = $events | ConvertTo-Csv | ConvertFrom-Csv
        $csv[0].Sources | Should -Be 'one.txt:1'
        $json = $events | ConvertTo-Json -Depth 5 | ConvertFrom-Json
        $json[0].Sources[0].Path | Should -BeLike '*one.txt'
        $file = Join-Path $TestDrive 'events.csv'
        $events | Export-Csv $file -NoTypeInformation
        (Import-Csv $file).Count | Should -Be 3
        @(Compare-Object $events ($articles | Get-CstoEvent)).Count | Should -Be 0
    }
}

Describe 'Strictness and culture' {
    It 'works under strict mode and ErrorActionPreference Stop' {
        $events = & {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            Import-CstoArticle $press | Get-CstoEvent | Format-Table | Out-String
        }
        $events | Should -BeLike '*2024-03-12*'
    }

    It 'gives the same in culture <_>' -ForEach 'tr-TR', 'fa-IR', 'ru-RU' {
        $expected = $articles | Get-CstoAnalysis | ConvertTo-Json -Depth 6
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $table = Import-CstoArticle $press | Get-CstoEvent | Format-Table | Out-String
            $table | Should -BeLike '*2024-03-12*'
            Import-CstoArticle $press | Get-CstoAnalysis | ConvertTo-Json -Depth 6 | Should -BeExactly $expected
            @($articles | Find-CstoMention 'MINSK' -Kind City).Count |
                Should -Be @($articles | Find-CstoMention 'Minsk' -Kind City).Count
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }
}
