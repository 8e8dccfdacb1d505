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
        @{ Line = 'Find-CstoMention -Name maral'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Find-CstoMention -Name Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Find-CstoMention Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = "Find-CstoMention -Name 'Maral U"; Expected = "'Maral Uzakova'" }
        @{ Line = 'Find-CstoMention -Name oconn'; Expected = "'Jean O''Connor'" }
        @{ Line = 'Find-CstoMention -Name "Jean'; Expected = "'Jean O''Connor'" }
        @{ Line = 'Find-CstoMention -Id maral'; Expected = 'maral-uzakova' }
        @{ Line = 'Get-CstoQuote -Speaker Uzak'; Expected = "'Maral Uzakova'" }
        @{ Line = 'Get-CstoEvent -Participant Uzak'; Expected = "'Maral Uzakova'" }
    ) {
        Complete $line | Should -Be $expected
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
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }

    It 'takes less than 100 ms with the whole metadata' {
        $null = Complete 'Find-CstoMention -Name a'
        (Measure-Command { Complete 'Find-CstoMention -Name a' }).TotalMilliseconds | Should -BeLessThan 100
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
