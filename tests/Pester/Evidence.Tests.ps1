BeforeAll {
    . $PSScriptRoot/Common.ps1
    $folder = Join-Path $TestDrive press
    $page = Write-Page (Join-Path $folder talks.txt) -Title 'Bridges were discussed' -Date '12.03.2024' -Body (
        "On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in Minsk. They signed the CSTO Charter.`n`n" +
        "`"A bridge has two ends,`" Sergey Lavrov said. The guests applauded.")
    $report = Get-CstoEvent $page
}

Describe 'Get-CstoEvidence' {
    It 'proves each value of an event, of its participants and documents' {
        $evidence = $report | Get-CstoEvidence
        $evidence.Field | Should -Contain 'Date'
        $evidence.Field | Should -Contain 'City'
        $evidence.Field | Should -Contain 'Participant'
        $evidence.Field | Should -Contain 'Document.Status'
        $city = $evidence | Where-Object Field -eq City
        $city.Value | Should -Be 'Minsk'
        $city.Words | Should -Be 'Minsk'
        $city.Marked | Should -Be 'On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in [Minsk].'
        $city.Path | Should -Be $page
        (Get-Content $page)[$city.Line - 1] | Should -BeLike '*in Minsk.*'
        $city.Basis | Should -Be ($report.Evidence | Where-Object Field -eq City).Evidence.Basis
        $city.Rule | Should -Be ($report.Evidence | Where-Object Field -eq City).Evidence.Rule
        @($evidence).Count | Should -Be ($report.Evidence.Count + @($report.Participants.Evidence).Count + @($report.Documents.Evidence).Count)
        foreach ($item in $evidence) { $item.Sentence.Substring($item.SentenceStart, $item.Length) | Should -BeExactly $item.Words }
    }

    It 'takes <Name>' -ForEach @(
        @{ Name = 'participants'; Code = { $report.Participants }; Field = 'Participant'; Words = 'Sergey Lavrov', 'Imangali Tasmagambetov' }
        @{ Name = 'documents'; Code = { $report.Documents }; Field = 'Document'; Words = 'CSTO Charter' }
        @{ Name = 'items of Evidence'; Code = { $report.Evidence }; Field = 'City'; Words = 'Minsk' }
        @{ Name = 'mentions'; Code = { Find-CstoMention Minsk $page -Section body }; Field = 'Name'; Words = 'Minsk' }
        @{ Name = 'quotes'; Code = { Get-CstoQuote $page }; Field = 'Text'; Words = 'A bridge has two ends,' }
        @{ Name = 'the speakers of quotes'; Code = { Get-CstoQuote $page }; Field = 'Speaker'; Words = 'Sergey Lavrov' }
        @{ Name = 'an analysis'; Code = { Get-CstoAnalysis $page }; Field = 'City'; Words = 'Minsk' }
    ) {
        $evidence = & $code | Get-CstoEvidence -Field $field -WarningVariable warnings
        $evidence.Words | Should -Be $words
        $evidence.Sentence | Should -Not -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'takes dates, with the article that they are from' {
        $analysis = Get-CstoAnalysis $page
        $analysis.Dates | Get-CstoEvidence -Article $analysis.Article | Select-Object -First 1 -ExpandProperty Value | Should -Be '2024-03-12'
        ($analysis.Dates | Get-CstoEvidence -Article $analysis.Article).Words | Should -Contain 'March 12, 2024'
        ($analysis.Dates | Get-CstoEvidence)[0].Sentence | Should -BeNullOrEmpty
    }

    It 'shows the sentences of a page from the pipeline that is given, and else says that it cannot' {
        # Get-Content would tell the path.
        $article = [IO.File]::ReadAllText($page) | ConvertFrom-CstoPage
        $article.Path | Should -BeNullOrEmpty
        $found = $article | Get-CstoEvent
        ($found | Get-CstoEvidence -Article $article -Field City).Words | Should -Be 'Minsk'
        $bare = $found | Get-CstoEvidence -Field City -WarningVariable warnings -WarningAction SilentlyContinue
        $bare.Value | Should -Be 'Minsk'
        $bare.Sentence | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
    }

    It 'refuses a field that no evidence has' {
        { $report | Get-CstoEvidence -Field Datee } | Should -Throw "*'Datee' is not a valid value*"
        $report.Documents.Evidence | Get-CstoEvidence -Field Title | Should -Not -BeNullOrEmpty
    }

    It 'shows no sentence of a page that has changed' {
        $changing = Write-Page (Join-Path $folder changing.txt) -Body 'On March 12, 2024, Sergey Lavrov met with engineers in Minsk.'
        $found = Get-CstoEvent $changing
        $null = Write-Page $changing -Body 'On March 12, 2024, Sergey Lavrov met some more people: engineers in Minsk.'
        $evidence = $found | Get-CstoEvidence -Field City -WarningVariable warnings -WarningAction SilentlyContinue
        $evidence.Value | Should -Be 'Minsk'
        $evidence.Words | Should -BeNullOrEmpty
        $warnings | Should -BeLike "*changing.txt*"
    }

    It 'marks the words in brackets where there is no colour, and by style where there is' {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            $report | Get-CstoEvidence -Field City | Format-List | Out-String -Width 200 | Should -BeLike '*in `[Minsk`].*'
            $report | Get-CstoEvidence -Field City | Format-Table | Out-String -Width 100 | Should -BeLike '*…*in `[Minsk`].*'
            $PSStyle.OutputRendering = 'Ansi'
            $report | Get-CstoEvidence -Field City | Format-List | Out-String -Width 200 | Should -Match ([regex]::Escape("in $($PSStyle.Bold)Minsk$($PSStyle.Reset)."))
        }
        finally { $PSStyle.OutputRendering = $before }
    }
}

Describe 'Get-CstoRelation' {
    BeforeAll {
        $null = Write-Page (Join-Path $folder same.txt) -Title 'Lavrov in Minsk' -Date '13.03.2024' `
            -Body 'On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in Minsk.'
        $null = Write-Page (Join-Path $folder said.txt) -Title 'Interview' -Date '15.03.2024' `
            -Body 'On March 15, 2024, Sergey Lavrov gave an interview and spoke of Alexander Lukashenko.'
        $events = Get-CstoEvent "$folder/talks.txt", "$folder/same.txt", "$folder/said.txt"
    }

    It 'gives each pair of an event once, with date, event and sources' {
        $relation = $events | Get-CstoRelation -After 2024-03-12 -Before 2024-03-12
        $relation | Should -HaveCount 1
        "$relation" | Should -Be '2024-03-12 Sergey Lavrov and Imangali Tasmagambetov'
        $relation.Date | Should -Be ([datetime] '2024-03-12')
        $relation.City | Should -Be 'Minsk'
        $relation.Paths | Should -Be (Join-Path $folder same.txt), (Join-Path $folder talks.txt)
        $relation.EventId | Should -Be $relation.Event.Id
    }

    It 'puts who is asked for first, by any spelling' {
        $relation = $events | Get-CstoRelation Тасмагамбетов
        $relation.First | Should -Be 'Imangali Tasmagambetov'
        $relation.Second | Should -Be 'Sergey Lavrov'
        ($events | Get-CstoRelation -Person Lavrov -With Tasmagambetov).First | Should -Be 'Sergey Lavrov'
        $events | Get-CstoRelation Lavrov -With Lukashenko -Type meeting | Should -BeNullOrEmpty
        $events | Get-CstoRelation -Type exercise | Should -BeNullOrEmpty
    }

    It 'warns of a name that neither the metadata nor an event knows' {
        $events | Get-CstoRelation Xyzzyq -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -BeLike "-Participant 'Xyzzyq' finds nothing*"
        $null = $events | Get-CstoRelation Lavrov -With Serdyukov -WarningVariable none
        $none | Should -BeNullOrEmpty
    }

    It 'pairs nobody with the delegation of his own state' {
        $talks = Get-PageText -Title 'Talks on defence' -Date '12.03.2024' -Body (
            'On March 12, 2024, the delegation of Belarus headed by Minister of Defense Viktor Khrenin met with the delegation of Armenia in Minsk.')
        $pairs = $talks | ConvertFrom-CstoPage | Get-CstoEvent | Get-CstoRelation Khrenin
        $pairs.Second | Should -Be 'delegation of Armenia'
    }

    It 'takes only what took place, unless it is told otherwise' {
        $plan = Get-PageText -Title 'Plans' -Date '01.03.2024' -Body 'On March 20, 2024, Sergey Lavrov will meet with Imangali Tasmagambetov in Minsk.' |
            ConvertFrom-CstoPage | Get-CstoEvent
        $plan.Status | Should -Be 'planned'
        $plan | Get-CstoRelation | Should -BeNullOrEmpty
        ($plan | Get-CstoRelation -IncludePlanned).Status | Should -Be 'planned'
    }

    It 'pairs nobody with a body, nor people of an interview' {
        $found = Get-CstoEvent (Join-Path $RepositoryRoot samples) | Get-CstoRelation
        $found | Should -Not -BeNullOrEmpty
        foreach ($relation in $found) {
            foreach ($name in $relation.First, $relation.Second) {
                ($relation.Event.Participants | Where-Object Name -ceq $name).Kind | Should -BeIn 'Person', 'Country'
            }
            $relation.Type | Should -Not -BeIn 'interview', 'statement', 'speech'
            $relation.First | Should -Not -Be $relation.Second
        }
        $found | Group-Object EventId, First, Second | Where-Object Count -gt 1 | Should -BeNullOrEmpty
    }

    It 'takes pages as well as their events, and gives the same' {
        $samples = Join-Path $RepositoryRoot samples
        $expected = Get-CstoEvent $samples | Get-CstoRelation Tasmagambetov | ConvertTo-Json -Depth 8
        $expected | Should -Not -BeNullOrEmpty
        Get-CstoRelation Tasmagambetov $samples | ConvertTo-Json -Depth 8 | Should -Be $expected
        Get-CstoRelation Tasmagambetov -LiteralPath $samples | ConvertTo-Json -Depth 8 | Should -Be $expected
        Import-CstoArticle $samples | Get-CstoRelation Tasmagambetov | ConvertTo-Json -Depth 8 | Should -Be $expected
        Get-ChildItem $samples -File | Get-CstoRelation Tasmagambetov | ConvertTo-Json -Depth 8 | Should -Be $expected
        @(Get-CstoRelation $samples).Count | Should -BeGreaterThan 5
        { Get-CstoRelation ./nowhere-at-all } | Should -Throw -ErrorId 'NothingToRead,*'
    }
}
