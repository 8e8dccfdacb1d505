BeforeAll {
    . $PSScriptRoot/Common.ps1
    $folder = Join-Path $TestDrive press
    $page = Write-Page (Join-Path $folder talks.txt) -Title 'Bridges were discussed' -Date '12.03.2024' -Body (
        "On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in Minsk.`n`n" +
        "`"A bridge has two ends,`" Sergey Lavrov said. The stage bears the name of the singer Marina Belkina.")
    $report = Get-CstoEvent $page
    # What a page has to show for this varies with the rules; a copy can have any value.
    function Copy-AsCheck($fact) {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).xml"
        $fact | Export-Clixml $file -Depth 6
        [IO.File]::WriteAllText($file, ([IO.File]::ReadAllText($file) -replace 'onfidence">(sure|likely)<', 'onfidence">check<'))
        Import-Clixml $file
    }
}

Describe 'Confidence' {
    It 'is on each fact, as a word' {
        $report.Confidence | Should -BeIn sure, likely, check
        $report.Evidence.Confidence | ForEach-Object { $_ | Should -BeIn sure, likely, check }
        $report.Participants.Confidence | ForEach-Object { $_ | Should -BeIn sure, likely, check }
        ($report.Evidence | Where-Object Field -eq City).Evidence.Confidence | Should -Be sure
        (Find-CstoMention Minsk $page -Section body).Confidence | Should -Be sure
        $quote = Get-CstoQuote $page
        $quote.Confidence | Should -Be sure
        $quote.SpeakerConfidence | Should -Be sure
        ($report | Get-CstoRelation).Confidence | Should -BeIn sure, likely
        ($report | ConvertTo-Json -Depth 6 | ConvertFrom-Json).Participants[0].Confidence | Should -BeIn sure, likely, check
    }

    It 'can be compared, because the words are in order' {
        'sure' -ge 'likely' -and 'likely' -ge 'check' -and 'check' -lt 'likely' | Should -BeTrue
    }

    It 'is what -Confidence of <Name> asks for at least' -ForEach @(
        @{ Name = 'Find-CstoMention'; All = { Find-CstoMention -Path $page }; Some = { Find-CstoMention -Path $page -Confidence sure } }
        @{ Name = 'Get-CstoQuote'; All = { Get-CstoQuote -Path $page }; Some = { Get-CstoQuote -Path $page -Confidence sure } }
        @{ Name = 'Get-CstoEvidence'; All = { $report | Get-CstoEvidence }; Some = { $report | Get-CstoEvidence -Confidence SURE } }
        @{ Name = 'Get-CstoEvent'; All = { Get-CstoEvent $page }; Some = { Get-CstoEvent $page -Confidence sure } }
    ) {
        $wanted = @(& $all | Where-Object Confidence -eq sure)
        $wanted | Should -Not -BeNullOrEmpty
        @(& $some).Count | Should -Be $wanted.Count
        @(& $some) | Where-Object Confidence -ne sure | Should -BeNullOrEmpty
    }

    It 'takes only the three words, and completes them' {
        { Get-CstoEvent $page -Confidence certain } | Should -Throw -ErrorId 'ParameterArgumentValidationError,CstoTools.Commands.GetCstoEventCommand'
        (TabExpansion2 'Get-CstoEvent -Confidence ').CompletionMatches.CompletionText | Sort-Object | Should -Be check, likely, sure
    }

    It 'is in the evidence, and in its list' {
        $evidence = $report | Get-CstoEvidence -Field City
        $evidence.Confidence | Should -Be sure
        $evidence | Format-List | Out-String | Should -Match 'Confidence\s+: sure'
    }

    It 'marks what is to be checked with a question mark' {
        $copy = Copy-AsCheck $report
        $row = ($copy | Format-Table | Out-String -Width 120) -split "`n" -match 'Bridges'
        $row | Should -Match '^2024-03-12\? +\w+\? +held\? +Minsk\? '
        ($report | Format-Table | Out-String -Width 120) -split "`n" -match 'Bridges' | Should -Match '^2024-03-12 .* Minsk '
        Copy-AsCheck (Find-CstoMention Minsk $page -Section body) | Format-Table | Out-String | Should -Match 'Minsk\?'
        Copy-AsCheck (Get-CstoQuote $page) | Format-Table | Out-String | Should -Match 'Sergey Lavrov\?'
        $copy | Format-List | Out-String | Should -Match 'Sergey Lavrov\?'
    }

    It 'comes back from a job, and a copy without it is to be checked' {
        $file = Join-Path $TestDrive report.xml
        $report | Export-Clixml $file -Depth 6
        (Import-Clixml $file | Get-CstoEvidence -Field City).Confidence | Should -Be sure
        [IO.File]::WriteAllText($file, ([IO.File]::ReadAllText($file) -replace '<S N="Confidence">\w+</S>'))
        (Import-Clixml $file | Get-CstoEvidence -Field City).Confidence | Should -Be check
    }
}
