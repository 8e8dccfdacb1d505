# The main job on real pages, where their folder stands beside the repository.
Describe 'Real pages' {
    BeforeAll {
        . $PSScriptRoot/Common.ps1
        $seeds = Join-Path $PSScriptRoot '../../../shared/seeds'
        $missing = -not (Test-Path -LiteralPath $seeds)
        if ($missing) { return }
        $articles = @(Get-ChildItem $seeds -Filter *.txt | Sort-Object Name | Import-CstoArticle)
        $events = @($articles | Get-CstoEvent -NoMerge | Where-Object Origin -eq article)
    }

    BeforeEach {
        if ($missing) { Set-ItResult -Skipped -Because 'the folder of real pages is not beside the repository' }
    }

    It 'gives title and date of each' {
        $articles.Count | Should -Be 5
        $articles.Title | Should -Not -BeNullOrEmpty
        $articles.Date.ForEach({ $_.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture) }) |
            Should -Be '2023-11-23', '2024-01-15', '2019-09-25', '2023-12-07', '2023-06-20'
    }

    It 'keeps sidebar, contact block and tail lines out of the body' {
        $articles.Teasers.Count | Should -Be 24
        foreach ($article in $articles) {
            $article.Body | Should -Not -Match 'Go back|Back to the'
            $article.Body | Should -Not -Match '@'
            foreach ($teaser in $article.Teasers) { $article.Body.Contains($teaser.Text) | Should -BeFalse }
        }
    }

    It 'finds every writing of a name' {
        $texts = $articles.ForEach({ $_.Title; $_.Body; $_.Teasers.Text })
        $written = ($texts | Select-String -AllMatches 'Tasmagambetov').Matches.Count
        @($articles | Find-CstoMention -Name Tasmagambetov).Count | Should -Be $written
        $written | Should -BeGreaterThan 10
    }

    It 'leads spellings to one person: <spelling>' -ForEach @(
        @{ Spelling = 'Tasmaganbetov'; Id = 'imangali-tasmagambetov' }
        @{ Spelling = 'V. Semerikov'; Id = 'valery-semerikov' }
        @{ Spelling = 'Valeriy Semerikov'; Id = 'valery-semerikov' }
        @{ Spelling = 'Samat Ordabayev'; Id = 'samat-ordabaev' }
    ) {
        $found = @($articles | Find-CstoMention -Name $spelling)
        $found.Count | Should -BeGreaterThan 0
        $found.Id | Select-Object -Unique | Should -Be $id
    }

    It 'knows the person of a spelling that these pages lack' {
        (Get-CstoEntity -Name Masadikov).Id | Should -Be (Get-CstoEntity -Name 'Taalatbek Masadykov').Id
    }

    It 'gives the main event of each page: <page>' -ForEach @(
        @{ Page = 0; Type = 'session', 'meeting'; Date = '2023-11-23'; City = 'Minsk'; Status = 'ongoing' }
        @{ Page = 1; Type = 'meeting', 'media-event'; Date = '2024-01-15'; City = $null; Status = 'held' }
        @{ Page = 2; Type = 'meeting', 'speech'; Date = '2019-09-25'; City = 'New York'; Status = 'held' }
        @{ Page = 3; Type = 'working-group'; Date = '2023-12-07'; City = $null; Status = 'held' }
        @{ Page = 4; Type = 'meeting'; Date = '2023-06-20'; City = $null; Status = 'held' }
    ) {
        $main = @($events | Where-Object { $_.Sources[0].ArticleId -eq $articles[$page].Id })[0]
        $main.Type | Should -BeIn $type
        $main.Date | Should -Be ([datetime]$date)
        $main.City | Should -Be $city
        $main.Status | Should -Be $status
    }

    It 'names body and number of the working group' {
        $group = $events | Where-Object Type -eq 'working-group'
        $group.Ordinal | Should -Be 38
        $group.Body | Should -Match 'Working Group on Afghanistan'
        $group.Documents.Count | Should -Be 2
    }

    It 'tells the sidebar once although four pages repeat it' {
        $sidebar = @($articles | Get-CstoEvent -Origin teaser)
        @($articles | Get-CstoEvent -Origin teaser -NoMerge).Count | Should -Be 24
        $sidebar.Count | Should -BeLessOrEqual 9
        @($sidebar | Where-Object { $_.Sources.Count -eq 4 }).Count | Should -Be 5
    }

    It 'goes on into the usual pipelines' {
        ($articles | Get-CstoEvent | Group-Object City).Name | Should -Contain 'Astana'
        $csv = $articles | Get-CstoEvent | ConvertTo-Csv
        $csv[0] | Should -Match 'Date'
        ($articles | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Count | Should -Be 5
    }
}
