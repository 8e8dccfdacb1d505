BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    $one = Write-Page (Join-Path $press 'one.txt') -Title 'Rail safety was discussed in Bishkek'
    $two = Write-Page (Join-Path $press 'two.txt') -Title 'A course for medics has ended in Minsk' -Date '02.04.2024'
    $three = Write-Page (Join-Path $press '2024/three.txt') -Title 'The border guards of two countries met' -Date '05.04.2024'
    $brackets = Write-Page (Join-Path $press 'odd/page [1].txt') -Title 'A page with brackets in its name'
    [IO.File]::WriteAllText((Join-Path $press 'notes.log'), 'not a page')
}

Describe 'Import-CstoArticle' {
    It 'reads a file named by position' {
        $article = Import-CstoArticle $one
        $article | Should -BeOfType ([CstoTools.Article])
        $article.Path | Should -Be $one
        $article.Title | Should -Be 'Rail safety was discussed in Bishkek'
        $article.Date | Should -Be ([datetime]'2024-03-12')
        $article.Body | Should -BeLike 'On March 12, 2024, *bridges.'
    }

    It 'reads what Get-ChildItem finds' {
        (Get-ChildItem $press -Filter *.txt | Import-CstoArticle).Path | Should -Be $one, $two
    }

    It 'reads what Get-ChildItem finds, brackets and all' {
        (Get-ChildItem $press -Recurse -Filter *.txt | Import-CstoArticle).Count | Should -Be 4
    }

    It 'reads paths from the pipeline' {
        ($one, $two | Import-CstoArticle).Path | Should -Be $one, $two
    }

    It 'reads the Path and FullName of objects' {
        ([pscustomobject]@{ Path = $two } | Import-CstoArticle).Path | Should -Be $two
        (Get-Item -LiteralPath $brackets | Select-Object FullName | Import-CstoArticle).Path | Should -Be $brackets
    }

    It 'reads the pages of a folder, and no other file' {
        (Import-CstoArticle $press).Path | Should -Be $one, $two
    }

    It 'goes down with -Recurse' {
        (Import-CstoArticle $press -Recurse).Path | Should -Be $one, $two, $three, $brackets
    }

    It 'takes wildcards' {
        (Import-CstoArticle (Join-Path $press '*.txt')).Path | Should -Be $one, $two
        (Import-CstoArticle (Join-Path $press 't*.txt')).Path | Should -Be $two
    }

    It 'takes brackets as they are with -LiteralPath and its aliases' {
        (Import-CstoArticle -LiteralPath $brackets).Path | Should -Be $brackets
        (Import-CstoArticle -LP $brackets).Path | Should -Be $brackets
        (Import-CstoArticle -PSPath $brackets).Path | Should -Be $brackets
    }

    It 'takes paths relative to the location of the session' {
        Push-Location $press
        try { (Import-CstoArticle ./two.txt).Path | Should -Be $two } finally { Pop-Location }
    }

    It 'leaves out the folder that a browser saves beside a page' {
        $saved = Join-Path $TestDrive 'saved'
        $page = Write-Page (Join-Path $saved 'page.txt')
        $null = Write-Page (Join-Path $saved 'page_files/frame.txt')
        (Import-CstoArticle $saved -Recurse).Path | Should -Be $page
        (Import-CstoArticle (Join-Path $saved '*')).Path | Should -Be $page
    }

    It 'tells with -Verbose what it read, and is silent without' {
        $all = Import-CstoArticle $one -Verbose 4>&1
        ($all | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message | Should -BeLike "$one*"
        @(Import-CstoArticle $one *>&1).Count | Should -Be 1
    }

    It 'tells what the pages of a folder repeat from their articles, in any order' {
        $site = Join-Path $RepositoryRoot 'tests/Fixtures/siblings/herald'
        $articles = Import-CstoArticle $site
        $articles.Count | Should -Be 6
        $articles.Body | Should -Not -BeLike '*Steppe Herald was founded*'
        ($articles | Where-Object Title -eq 'Doctors visit a frontier village').Paragraphs.Count | Should -Be 1
        $backwards = Get-ChildItem $site -Filter *.html | Sort-Object Name -Descending | Import-CstoArticle
        @($backwards | Sort-Object Path) | Should -Be @($articles | Sort-Object Path)
        Import-CstoArticle (Join-Path $site 'short-note.html') | Should -Be ($articles | Where-Object Path -like '*short-note*')
        # By itself the page cannot tell.
        (Get-Content -Raw (Join-Path $site 'short-note.html') | ConvertFrom-CstoPage).Body | Should -BeLike '*Steppe Herald was founded*'
    }

    It 'stops where the pipeline has enough' {
        (Import-CstoArticle $press -Recurse | Select-Object -First 1).Path | Should -Be $one
    }
}

Describe 'Bad input' {
    BeforeAll {
        $bad = Join-Path $TestDrive 'bad'
        $null = New-Item -ItemType Directory (Join-Path $bad 'empty-folder') -Force
        $good = Write-Page (Join-Path $bad 'good.txt')
        $empty = Join-Path $bad 'empty.txt'
        [IO.File]::WriteAllText($empty, '')
        $blank = Join-Path $bad 'blank.txt'
        [IO.File]::WriteAllText($blank, " `n`n  `n")
        $binary = Join-Path $bad 'binary.txt'
        [IO.File]::WriteAllBytes($binary, [byte[]](0..255 * 8))
        $large = Join-Path $bad 'large.txt'
        [IO.File]::WriteAllText($large, (Get-PageText) + ('x ' * 4000))
        $missing = Join-Path $bad 'missing.txt'
        $pattern = Join-Path $bad 'nothing*.txt'
        $emptyFolder = Join-Path $bad 'empty-folder'
    }

    It '<name>: one error that names the file, and the others are read' -ForEach @(
        @{ Name = 'a missing file'; Variable = 'missing'; Id = 'PageNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'a wildcard that fits nothing'; Variable = 'pattern'; Id = 'PageNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'a folder without pages'; Variable = 'emptyFolder'; Id = 'FolderHasNoPages'; Category = 'ObjectNotFound' }
        @{ Name = 'an empty file'; Variable = 'empty'; Id = 'PageIsEmpty'; Category = 'InvalidData' }
        @{ Name = 'a blank file'; Variable = 'blank'; Id = 'PageIsEmpty'; Category = 'InvalidData' }
        @{ Name = 'a binary file'; Variable = 'binary'; Id = 'PageIsBinary'; Category = 'InvalidData' }
        @{ Name = 'a file over the limit'; Variable = 'large'; Id = 'PageIsTooLarge'; Category = 'LimitsExceeded' }
    ) {
        $path = Get-Variable $variable -ValueOnly
        $articles = Import-CstoArticle $good, $path, $good -MaximumSize 4000 -ErrorVariable errors -ErrorAction SilentlyContinue
        $articles.Path | Should -Be $good, $good
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be "$id,CstoTools.Commands.ImportCstoArticleCommand"
        $errors[0].CategoryInfo.Category | Should -Be $category
        $errors[0].TargetObject | Should -Be $path
        "$($errors[0])" | Should -BeLike "*$([WildcardPattern]::Escape($path))*"
        $errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'invalid UTF-8 is read, with a warning on the article' {
        $odd = Join-Path $TestDrive 'odd-bytes.txt'
        $bytes = [Text.Encoding]::UTF8.GetBytes((Get-PageText))
        $at = [Array]::IndexOf($bytes, [byte][char]'b')
        [IO.File]::WriteAllBytes($odd, $bytes[0..$at] + [byte[]](0xC3, 0x28, 0xA0, 0xA1) + $bytes[($at + 1)..($bytes.Length - 1)])
        $article = Import-CstoArticle $odd -ErrorAction Stop
        $article.Warnings.Count | Should -BeGreaterThan 0
    }

    It 'what is not in the file system' {
        $errors = Import-CstoArticle Env:PATH 2>&1
        $errors.FullyQualifiedErrorId | Should -BeLike 'PathNotInFileSystem,*'
        (Import-CstoArticle NoSuchDrive:page.txt 2>&1).CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'under ErrorAction Stop the error can be caught' {
        $ErrorActionPreference = 'Stop'
        { Import-CstoArticle $missing } | Should -Throw -ErrorId 'PageNotFound,CstoTools.Commands.ImportCstoArticleCommand'
    }
}

Describe 'ConvertFrom-CstoPage' {
    It 'reads the text of Get-Content -Raw and knows the file' {
        $article = Get-Content -Raw $one | ConvertFrom-CstoPage
        $article.Title | Should -Be 'Rail safety was discussed in Bishkek'
        $article.Path | Should -Be $one
    }

    It 'puts the lines of Get-Content together to the page they are' {
        $articles = Get-Content $one, $two | ConvertFrom-CstoPage
        $articles.Path | Should -Be $one, $two
        $articles[0] | Should -Be (Get-Content -Raw $one | ConvertFrom-CstoPage)
    }

    It 'takes plain strings, each a page' {
        ((Get-PageText -Title 'First page of two'), (Get-PageText -Title 'Second page of two') | ConvertFrom-CstoPage).Title |
            Should -Be 'First page of two', 'Second page of two'
    }

    It 'takes what Invoke-WebRequest gives' {
        $response = [pscustomobject]@{ StatusCode = 200; Content = Get-PageText -Title 'A page from the web' }
        ($response | ConvertFrom-CstoPage).Title | Should -Be 'A page from the web'
        $bytes = [pscustomobject]@{ Content = [Text.Encoding]::UTF8.GetBytes((Get-PageText -Title 'A page in bytes')) }
        ($bytes | ConvertFrom-CstoPage).Title | Should -Be 'A page in bytes'
    }

    It 'reads HTML' {
        $html = '<!DOCTYPE html><html><head><title>A treaty of roads - Site</title></head><body><h1>A treaty of roads</h1>' +
            '<div class="news-detail"><p>12.03.2024</p><p>On March 12, 2024, engineers signed a plan in Minsk.</p></div></body></html>'
        ($html | ConvertFrom-CstoPage).Format | Should -Be 'html'
    }

    It 'puts the bytes of the pipeline together to the page they are' {
        $bytes = [IO.File]::ReadAllBytes($one)
        ($bytes | ConvertFrom-CstoPage).Title | Should -Be 'Rail safety was discussed in Bishkek'
        $articles = Get-Content -AsByteStream $one, $two | ConvertFrom-CstoPage
        $articles.Path | Should -Be $one, $two
        $articles[0].Body | Should -Be (Import-CstoArticle $one).Body
        (, $bytes | ConvertFrom-CstoPage).Title | Should -Be 'Rail safety was discussed in Bishkek'
    }

    It 'refuses <_>, which is where a page is' -ForEach 'https://example.org/news/1', 'a path' {
        $text = $_ -eq 'a path' ? $one : $_
        $failure = $text | ConvertFrom-CstoPage 2>&1
        $failure.FullyQualifiedErrorId | Should -Be 'NotAPage,CstoTools.Commands.ConvertFromCstoPageCommand'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*Import-CstoArticle*'
    }

    It 'refuses what is no page, and goes on' {
        $articles = 42, (Get-PageText) | ConvertFrom-CstoPage -ErrorVariable errors -ErrorAction SilentlyContinue
        @($articles).Count | Should -Be 1
        $errors.FullyQualifiedErrorId | Should -Be 'NotAPage,CstoTools.Commands.ConvertFromCstoPageCommand'
    }

    It 'tells of an empty page' {
        ('' | ConvertFrom-CstoPage 2>&1).FullyQualifiedErrorId | Should -BeLike 'PageIsEmpty,*'
    }
}

Describe 'Articles that were elsewhere' {
    BeforeAll {
        $article = Import-CstoArticle $one
    }

    It 'come back whole from Clixml' {
        $file = Join-Path $TestDrive 'article.xml'
        $article | Export-Clixml $file
        (Import-Clixml $file | Get-CstoAnalysis).Article | Should -Be $article
    }

    It 'are articles and events again after Clixml' {
        $file = Join-Path $TestDrive 'copies.xml'
        $events = $article | Get-CstoEvent
        $article, $events | Export-Clixml $file
        $back = Import-Clixml $file
        $back[0] | Should -BeOfType ([CstoTools.Article])
        $back[1] | Should -BeOfType ([CstoTools.Event])
        ($back[1] | Get-CstoEvidence).Sentence | Should -Be ($events | Get-CstoEvidence).Sentence
        ($back[1] | Get-CstoEvidence).Count | Should -BeGreaterThan 3
    }

    It 'are read as events by the cmdlets if the session had no module when they came back' {
        $copies = @(Get-CstoEvent (Join-Path $RepositoryRoot samples) | Select-Object *)
        foreach ($copy in $copies) { $copy.PSTypeNames.Insert(0, 'Deserialized.CstoTools.Event') }
        @($copies | Get-CstoRelation).Count | Should -BeGreaterThan 0
        @($copies | Get-CstoEvidence | Where-Object Sentence).Count | Should -BeGreaterThan 0
        $copies[0].Participants = 'CstoTools.Participant'
        ($copies[0] | Get-CstoEvidence 2>&1).FullyQualifiedErrorId | Should -BeLike 'NotAFact,*'
    }

    It 'come back whole from a job' {
        $job = Start-Job { Import-Module $using:ModulePath; Import-CstoArticle $using:one }
        (Receive-Job $job -Wait -AutoRemoveJob | Get-CstoAnalysis).Article | Should -Be $article
    }

    It 'are refused when they lost a part' {
        $copy = [pscustomobject]@{ Id = $article.Id; Format = 'text'; Paragraphs = $article.Paragraphs; LineMarks = 'CstoTools.LineMark' }
        $copy.PSTypeNames.Insert(0, 'Deserialized.CstoTools.Article')
        $errors = $copy | Get-CstoEvent 2>&1
        $errors.FullyQualifiedErrorId | Should -Be 'ParameterArgumentTransformationError,CstoTools.Commands.GetCstoEventCommand'
        "$errors" | Should -BeLike '*LineMarks*Import-CstoArticle*'
    }

    It 'a path where an article is asked for says what to do' {
        "$(Get-Item $one | Export-CstoArticle $TestDrive 2>&1)" | Should -BeLike '*Import-CstoArticle*'
        "$(42 | Get-CstoEvent 2>&1)" | Should -BeLike '*Int32*Import-CstoArticle*'
    }
}
