BeforeAll {
    . $PSScriptRoot/Common.ps1
    function Write-Yaml([string] $Name, [string] $Text) {
        $file = Join-Path $TestDrive $Name
        $null = New-Item -ItemType Directory -Force (Split-Path $file)
        [IO.File]::WriteAllText($file, $Text.ReplaceLineEndings("`n"))
        $file
    }
    $roads = Write-Yaml 'roads.yml' @'
people:
  - id: maral-uzakova
    name: Maral Uzakova
    russian: Марал Узакова
  - id: jean-lefort
    name: Jean Lefort
offices:
  - id: road-league-keeper
    name: Keeper of the Road League
    aliases: [League Keeper]
    role: other
    holders:
      - person: maral-uzakova
        from: 2020-01-01
        to: 2021-06-30
      - person: jean-lefort
        from: 2021-07-01
        to: 2021-08-31
        status: acting
      - person: maral-uzakova
        from: 2021-09-10
'@
    $broken = Write-Yaml 'broken/people.yml' "people:`n  - id: ann-alpha`n    nmae: Ann Alpha`n  - id: bob-beta`n    name: Bob Beta`n    country: [x]`n"
    $colliding = Write-Yaml 'colliding.yml' "cities:`n  - id: other-moscow`n    name: Moscow`n    country: atlantis`n"
}

Describe 'Test-CstoMetadata' {
    It 'finds nothing wrong with the module''s own' {
        Test-CstoMetadata | Should -BeNullOrEmpty
        Test-CstoMetadata -Quiet | Should -BeTrue
    }

    It 'finds nothing wrong with a sound file' {
        Test-CstoMetadata $roads | Should -BeNullOrEmpty
        Test-CstoMetadata $roads -Quiet | Should -BeTrue
    }

    It 'tells file, line and column of each fault' {
        $faults = Test-CstoMetadata $broken
        $faults | ForEach-Object GetType | Select-Object -Unique | Should -Be ([CstoTools.MetadataDiagnostic])
        $faults.Code | Should -Be 'MetadataUnknownKey', 'MetadataMissingKey', 'MetadataBadValue'
        $faults.Path | Select-Object -Unique | Should -Be $broken
        $faults | ForEach-Object { "$($_.Line),$($_.Column)" } | Should -Be '3,5', '2,5', '6,14'
        $faults.Severity | Should -Be 'error', 'error', 'error'
        "$($faults[0])" | Should -Be "${broken}(3,5): 'nmae' is not a key of 'people'."
        Test-CstoMetadata $broken -Quiet | Should -BeFalse
    }

    It 'holds a file against the module''s own' {
        $faults = Test-CstoMetadata $colliding
        $faults | ForEach-Object { "$($_.Severity) $($_.Code) $($_.Line),$($_.Column)" } | Should -Be 'warning MetadataAliasCollision 3,11', 'error MetadataUnknownId 4,14'
        $faults[0].Message | Should -BeLike "*cities.yml(*"
    }

    It 'takes <What>' -ForEach @(
        @{ What = 'a folder'; Run = { Test-CstoMetadata (Split-Path $broken) } }
        @{ What = 'a wildcard'; Run = { Test-CstoMetadata (Join-Path $TestDrive 'brok*/*.yml') } }
        @{ What = 'a literal path'; Run = { Test-CstoMetadata -LiteralPath $broken } }
        @{ What = 'files from the pipeline'; Run = { Get-ChildItem (Split-Path $broken) | Test-CstoMetadata } }
        @{ What = 'paths from the pipeline'; Run = { $broken | Test-CstoMetadata } }
        @{ What = 'a property named Path'; Run = { [pscustomobject]@{ Path = $broken } | Test-CstoMetadata } }
        @{ What = 'several files, as one set'; Run = { Test-CstoMetadata $roads, $broken } }
    ) {
        (& $run).Count | Should -Be 3
    }

    It 'takes nothing from an empty pipeline for what it is' {
        @() | Test-CstoMetadata | Should -BeNullOrEmpty
    }

    It 'says that a file is not there' {
        $null = Test-CstoMetadata (Join-Path $TestDrive 'none.yml') -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        Test-CstoMetadata (Join-Path $TestDrive 'none.yml') -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }
}

Describe 'Test-CstoMetadata, of several files' {
    It 'reports the faults of a rule beside those of another file' {
        $rule = Write-Yaml 'rule.yml' "phase: presence`nrules:`n  - {id: presence.absent-mine, match: '((', set: {presence: absent}, yes: ['A', 'B'], no: ['C']}`n"
        $alone = @(Test-CstoMetadata $rule)
        $alone.Count | Should -BeGreaterThan 0
        $faults = @(Test-CstoMetadata $broken, $rule)
        ($faults | Where-Object Path -eq $rule).Message | Should -Be $alone.Message
        ($faults | Where-Object Path -eq $broken).Count | Should -Be 3
    }
}

Describe 'Names from the pipeline' {
    It 'are looked up one by one' {
        ('Minsk', 'Astana' | Get-CstoEntity -Kind City).Name | Should -Be 'Minsk', 'Astana'
        ('Keeper of the Road League' | Get-CstoOfficeHolder -Date 2020-02-03 -Metadata $roads).Person | Should -Be 'Maral Uzakova'
    }

    It 'that nobody has give nothing, not everything' {
        'Xyzzyq' | Get-CstoEntity -WarningAction SilentlyContinue -WarningVariable warnings | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        'Xyzzyq' | Get-CstoOfficeHolder -ErrorAction SilentlyContinue -ErrorVariable errors | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -BeLike 'OfficeNotFound,*'
        @() | Get-CstoEntity | Should -BeNullOrEmpty
        @() | Get-CstoOfficeHolder | Should -BeNullOrEmpty
        $null | Get-CstoEntity -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'a person in place of an office is sent to -Person' {
        $failure = 'Tasmagambetov' | Get-CstoOfficeHolder 2>&1
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*-Person*'
    }

    It 'values of closed lists are suggested' {
        { Get-CstoEntity -Kind Persn } | Should -Throw "*Did you mean 'Person'?*"
        { Get-CstoEvent . -Type meetting } | Should -Throw "*Did you mean 'meeting'?*"
        { Get-CstoEvent . -Status planed } | Should -Throw "*Did you mean 'planned'?*"
    }
}

Describe 'Get-CstoOfficeHolder' {
    It 'tells who held <Office> on <Date>: <Expected>' -ForEach @(
        @{ Office = 'CSTO Secretary General'; Date = '2019-09-25'; Expected = 'Valery Semerikov, acting' }
        @{ Office = 'Генеральный секретарь ОДКБ'; Date = '2021-05-01'; Expected = 'Stanislav Zas, in office' }
        @{ Office = 'csto-secretary-general'; Date = '2023-01-01'; Expected = 'Imangali Tasmagambetov, in office' }
        @{ Office = 'President of the Republic of Belarus'; Date = '2010-06-01'; Expected = 'Alexander Lukashenko, in office' }
        @{ Office = 'secretary general of the csto'; Date = '2003-04-27'; Expected = $null }
    ) {
        Get-CstoOfficeHolder $office $date | ForEach-Object { "$($_.Person), $($_.Status)" } | Should -Be $expected
    }

    It 'answers for <Date> where one person held the office on all its days' -ForEach @(
        @{ Date = 2019; Expected = 'Valery Semerikov' }, @{ Date = '2022-06'; Expected = 'Stanislav Zas' }, @{ Date = [datetime] '2019-09-25 12:00'; Expected = 'Valery Semerikov' }
    ) {
        (Get-CstoOfficeHolder 'CSTO Secretary General' $date).Person | Should -Be $expected
    }

    It 'refuses a year in which the office passed to another' {
        { Get-CstoOfficeHolder 'League Keeper' 2021 -Metadata $roads -ErrorAction Stop } | Should -Throw '*Keeper of the Road League*2021-01-01 to 2021-12-31*' -ErrorId 'OfficeDivided,*'
        (Get-CstoOfficeHolder 'League Keeper', 'CSTO Secretary General' 2021 -Metadata $roads -ErrorAction SilentlyContinue).Person | Should -Be 'Stanislav Zas'
    }

    It 'gives all tenures without a day' {
        $tenures = Get-CstoOfficeHolder 'League Keeper' -Metadata $roads
        $tenures[0] | Should -BeOfType ([CstoTools.Tenure])
        $tenures.Person | Should -Be 'Maral Uzakova', 'Jean Lefort', 'Maral Uzakova'
        $tenures[2].To | Should -BeNullOrEmpty
    }

    It 'finds by <Person>' -ForEach @(
        @{ Person = 'Maral Uzakova' }, @{ Person = 'uzakova' }, @{ Person = 'Марал Узакова' }, @{ Person = 'M. Uzakova' }, @{ Person = 'Uzak*' }
    ) {
        (Get-CstoOfficeHolder -Person $person -Metadata $roads).From | ForEach-Object { $_.ToString('yyyy-MM-dd') } | Should -Be '2020-01-01', '2021-09-10'
    }

    It 'marks a last day that is only the last that is known' {
        $holder = Get-CstoOfficeHolder csto-head-information-department 2026-11-30
        $holder | Format-Table | Out-String | Should -BeLike '*2024-01-01..2026-01-31`?*in office`?*'
        $holder.To | Should -Be ([datetime]'2026-01-31')
        Get-CstoOfficeHolder 'CSTO Secretary General' 2019-09-25 | Format-Table | Out-String | Should -BeLike '*2019-12-31  acting*'
    }

    It 'takes wildcards' {
        (Get-CstoOfficeHolder '*Road League' -Date 2021-07-01 -Metadata $roads).Person | Should -Be 'Jean Lefort'
        (Get-CstoOfficeHolder '* Defense Minister of *', 'defense minister of *' -Date 2018-01-01).Person | Should -Contain 'Sergey Shoigu'
    }

    It 'leaves a vacancy empty, and says that an office is unknown' {
        Get-CstoOfficeHolder 'League Keeper' 2021-09-05 -Metadata $roads -ErrorAction Stop | Should -BeNullOrEmpty
        { Get-CstoOfficeHolder 'Keeper of Nothing' -ErrorAction Stop } | Should -Throw -ErrorId 'OfficeNotFound,*'
    }

    It 'completes offices and people' {
        function Complete([string] $Line) { (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText }
        Complete 'Get-CstoOfficeHolder -Office ''CSTO Secretary' | Should -Contain "'CSTO Secretary General'"
        Complete 'Get-CstoOfficeHolder -Person Semerik' | Should -Contain "'Valery Semerikov'"
    }

    It 'does not depend on the culture <Culture>' -ForEach @(@{ Culture = 'ar-SA' }, @{ Culture = 'th-TH' }, @{ Culture = 'tr-TR' }) {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $culture
            (Get-CstoOfficeHolder 'CSTO SECRETARY GENERAL' 2019-09-25).Person | Should -Be 'Valery Semerikov'
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }
}

Describe 'Get-CstoEntity' {
    It 'has entities of every kind that it offers' {
        $kinds = (TabExpansion2 'Get-CstoEntity -Kind ' 21).CompletionMatches.CompletionText
        $kinds | Should -Contain 'Office'
        foreach ($kind in $kinds) { Get-CstoEntity -Kind $kind | Select-Object -First 1 | Should -Not -BeNullOrEmpty -Because $kind }
        { Get-CstoEntity -Kind Theme } | Should -Throw
        (Get-CstoEntity 'Генеральный секретарь ОДКБ').Id | Should -Be 'csto-secretary-general'
    }
}

Describe 'A user''s file' {
    It 'adds and corrects by id' {
        $file = Write-Yaml 'corrected.yml' "cities:`n  - id: moscow`n    name: Moskva`n    country: russia`n  - id: newtown-on-sea`n    name: Newtown-on-Sea`n"
        (Get-CstoEntity -Id moscow -Metadata $file).Name | Should -Be 'Moskva'
        (Get-CstoEntity 'Newtown on Sea' -Metadata $file).Id | Should -Be 'newtown-on-sea'
        (Get-CstoEntity -Id moscow).Name | Should -Be 'Moscow'
    }

    It 'named by CSTOTOOLS_METADATA counts everywhere' {
        $env:CSTOTOOLS_METADATA = $roads
        try { (Get-CstoOfficeHolder 'League Keeper' 2020-06-01).Person | Should -Be 'Maral Uzakova' }
        finally { Remove-Item Env:CSTOTOOLS_METADATA }
    }
}
