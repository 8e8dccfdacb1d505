BeforeDiscovery {
    $lines = @(
        'Find-CstoMention -Name a', 'Find-CstoMention -Name ', 'Find-CstoMention -Id a', 'Get-CstoEvent -Body c', 'Get-CstoEvent -City m', 'Get-CstoEvent -Country k'
        'Get-CstoEvent -Participant a', 'Get-CstoEvent -Operation i', 'Get-CstoEvent -Type s', 'Get-CstoQuote -Speaker s', 'Get-CstoOfficeHolder -Office p', 'Get-CstoOfficeHolder -Person p'
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $env:CSTOTOOLS_METADATA = Write-PeopleFile (Join-Path $TestDrive 'people.yml')
    function Complete([string] $Line) {
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
    }
}

AfterAll { Remove-Item Env:CSTOTOOLS_METADATA -ErrorAction Ignore }

Describe 'Completion' {
    It '<Line> gives <Expected>' -ForEach @(
        @{ Line = 'Get-CstoEvent -Type work'; Expected = 'working-group' }
        @{ Line = 'Get-CstoEvent -Type group'; Expected = 'working-group' }
        @{ Line = 'Get-CstoEvent -Status pl'; Expected = 'planned' }
        @{ Line = 'Get-CstoEvent -Origin te'; Expected = 'teaser' }
        @{ Line = 'Find-CstoMention -Kind Dem'; Expected = 'Demonym' }
        @{ Line = 'Find-CstoMention -Section bo'; Expected = 'body' }
        @{ Line = 'Find-CstoMention -Name maral'; Expected = "'Maral Uzakova'", 'Maralik' }
        @{ Line = 'Find-CstoMention -Name Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Find-CstoMention Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = "Find-CstoMention -Name 'Maral U"; Expected = "'Maral Uzakova'" }
        @{ Line = 'Find-CstoMention -Name oconn'; Expected = "'Jean O''Connor'" }
        @{ Line = 'Find-CstoMention -Name "Jean O'; Expected = "'Jean O''Connor'" }
        @{ Line = 'Find-CstoMention -Id maral'; Expected = 'maral-uzakova', 'maralik' }
        @{ Line = 'Get-CstoQuote -Speaker Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Get-CstoEvent -Participant Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Get-CstoEvent -City Dushan'; Expected = 'Dushanbe' }
        @{ Line = 'Get-CstoEvent -Country tajik'; Expected = 'Tajikistan' }
        @{ Line = 'Get-CstoEntity uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Import-CstoArticle -Encoding big'; Expected = @('bigendianunicode', 'bigendianutf32') }
        @{ Line = 'Get-CstoEvent -City Yerev'; Expected = 'Yerevan' }
        @{ Line = 'Get-CstoEvent -City Ерев'; Expected = "'Ереван'" }
        @{ Line = 'Get-CstoEvidence -Field Document.S'; Expected = 'Document.Status' }
        @{ Line = 'Get-CstoEvent -Country Tajik'; Expected = 'Tajikistan' }
        @{ Line = 'Get-CstoEvent -Operation cobalt'; Expected = 'Cobalt' }
        @{ Line = 'Get-CstoEvent -Document "Agreement on the Legal'; Expected = "'Agreement on the Legal Status of the CSTO'" }
    ) {
        Complete $line | Should -Be $expected
    }

    It '<Line> offers <Expected> among others' -ForEach @(
        @{ Line = 'Get-CstoEvent -Operation Inter'; Expected = 'Interaction' }
        @{ Line = 'Get-CstoEvent -Body "CSTO Perm'; Expected = "'CSTO Permanent Council'" }
        @{ Line = "Get-CstoEvent -Body 'CSTO Perm"; Expected = "'CSTO Permanent Council'" }
        @{ Line = 'Get-CstoEvent -Body permanent'; Expected = "'CSTO Permanent Council'" }
        @{ Line = "Get-CstoOfficeHolder 'csto secretary g"; Expected = "'CSTO Secretary General'" }
        @{ Line = 'Get-CstoOfficeHolder -Person lukash'; Expected = "'Alexander Lukashenko'" }
    ) {
        Complete $line | Should -Contain $expected
    }

    It 'gives words that the command takes as they are, whatever is in them' {
        $words = Complete 'Find-CstoMention -Name '
        $words.Count | Should -BeGreaterThan 1000
        # There are thousands: one Should for all of them.
        $words | Where-Object {
            $parsed = [Management.Automation.Language.Parser]::ParseInput("Find-CstoMention -Name $_", [ref] $null, [ref] $null)
            $elements = $parsed.EndBlock.Statements[0].PipelineElements[0].CommandElements
            $elements.Count -ne 3 -or $elements[2].Value -isnot [string]
        } | Should -BeNullOrEmpty
    }

    It 'offers Cyrillic where Cyrillic is typed, and it is understood' {
        $words = @(Complete 'Get-CstoQuote -Speaker Тасмаг')
        $words | Should -Match 'Тасмагамбетов'
        (Get-CstoEntity -Name ($words[0].Trim("'"))).Name | Should -Be 'Imangali Tasmagambetov'
        Complete 'Get-CstoOfficeHolder -Office Генеральный' | Should -Match '^''Генеральный'
    }

    It 'offers days, months and years: <Line>' -ForEach @(
        @{ Line = 'Get-CstoEvent -After ' }, @{ Line = 'Get-CstoQuote -Before ' }, @{ Line = 'Get-CstoOfficeHolder -Date ' }, @{ Line = 'Get-CstoRelation -After ' }
    ) {
        $days = Complete $line
        $days | Should -Contain ([datetime]::Today.ToString('yyyy-MM-dd'))
        $days | Should -Contain ([datetime]::Today.ToString('yyyy-MM'))
        $days | Should -Contain ([datetime]::Today.ToString('yyyy'))
        # The samples are of 2023 and 2024, whatever the day of the test.
        foreach ($day in $days) { { Get-CstoEvent (Join-Path $RepositoryRoot samples) -After $day -Type anniversary } | Should -Not -Throw }
        Get-CstoEvent (Join-Path $RepositoryRoot samples) -Before $days[0] | Should -Not -BeNullOrEmpty
    }

    It 'tells in the tooltip <What>' -ForEach @(
        @{ What = 'the offices of a person, with days'; Line = 'Get-CstoQuote -Speaker Tasmagam'; Tip = 'CSTO Secretary General \d{4}-\d\d-\d\d\.\.' }
        @{ What = 'the country of a city'; Line = 'Get-CstoEvent -City Yerev'; Tip = '^Yerevan \(City, Ереван\): Armenia$' }
        @{ What = 'the holder of an office'; Line = "Get-CstoOfficeHolder 'CSTO Secretary G"; Tip = '\d{4}-\d\d-\d\d\.\.' }
    ) {
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches[0].ToolTip | Should -Match $tip
    }

    It 'completes a second value after a comma' {
        Complete 'Get-CstoEvent -Type visit, sess' | Should -Be 'session'
        Complete "Find-CstoMention -Name 'Minsk', maral" | Should -Be "'Maral Uzakova'", 'Maralik'
    }

    It 'completes every filter of Get-CstoEvent, and no other takes a word' {
        $filters = 'Type', 'Status', 'Body', 'Participant', 'City', 'Country', 'Document', 'Operation', 'Origin'
        foreach ($filter in $filters) {
            @(Complete "Get-CstoEvent -$filter ").Count | Should -BeGreaterThan 1 -Because $filter
        }
        $words = (Get-Command Get-CstoEvent).Parameters.Values | Where-Object ParameterType -eq ([string[]])
        $words.Name | Where-Object { $_ -notin $filters } | Sort-Object | Should -Be 'LiteralPath', 'Metadata', 'Path'
    }

    It 'offers all the words of a closed list' {
        Complete 'Get-CstoEvent -Status ' | Should -Be 'held', 'ongoing', 'planned', 'cancelled'
        (Complete 'Get-CstoEvent -Type ').Count | Should -Be 20
    }

    It 'is the same in Turkish' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'tr-TR'
            Complete 'Get-CstoEvent -Type INT' | Should -Be 'interview'
            Complete 'Find-CstoMention -Name MARAL' | Should -Be "'Maral Uzakova'", 'Maralik'
            Complete 'Find-CstoMention -Name UZAKOVA' | Should -Be "'Maral Uzakova'"
            Complete 'Get-CstoEvent -City MINSK' | Should -Be 'Minsk'
            Complete 'Import-CstoArticle -Encoding WINDOWS' | Should -Be 'windows-1251'
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }

    Context 'With the whole metadata' -ForEach @{ Lines = $lines } {
        BeforeAll {
            $names = (Get-CstoEntity).Name
            function Test-Word([string] $Word) { $Word }
            Register-ArgumentCompleter -CommandName Test-Word -ParameterName Word -ScriptBlock {
                $word = $args[2]
                $names | Where-Object { $_ -like "*$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new("'$_'", $_, 'ParameterValue', $_) }
            }.GetNewClosure()
            # In turns, the best of five: what else the machine does must not count. One script does for all.
            $found = @{}
            $times = foreach ($try in 1..5) {
                foreach ($line in @('Test-Word -Word ') + $lines) {
                    [pscustomobject]@{ Line = $line; Time = (Measure-Command { $found[$line] = Complete $line }).TotalMilliseconds }
                }
            }
            $best = @{}
            $times | Group-Object Line | ForEach-Object { $best[$_.Name] = ($_.Group.Time | Measure-Object -Minimum).Minimum }
        }

        It 'takes no longer than a script that completes as many words: <_>' -ForEach $lines {
            $found[$_] | Should -Not -BeNullOrEmpty
            $found['Test-Word -Word '].Count | Should -Be $names.Count
            $best[$_] | Should -BeLessOrEqual $best['Test-Word -Word ']
        }
    }

    It 'gives nothing, and no error, where the metadata is broken' {
        $before = $env:CSTOTOOLS_METADATA
        try {
            $env:CSTOTOOLS_METADATA = Join-Path $TestDrive 'none.yml'
            $Error.Clear()
            Complete 'Get-CstoQuote -Speaker Uzak' | Where-Object { $_ -like '*Uzakova*' } | Should -BeNullOrEmpty
        }
        finally { $env:CSTOTOOLS_METADATA = $before }
    }
}
