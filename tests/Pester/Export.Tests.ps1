BeforeAll {
    . $PSScriptRoot/Common.ps1
    $pages = Join-Path $TestDrive 'pages'
    $one = Write-Page (Join-Path $pages 'one.txt') -Title 'Rail safety: a talk in Bishkek'
    $two = Write-Page (Join-Path $pages 'two.txt') -Title 'A course for medics has ended in Minsk' -Date '02.04.2024'
    $articles = Import-CstoArticle $pages

    # All that a file can give back.
    function Get-Comparable([CstoTools.Article] $Article) {
        $Article | Select-Object -ExcludeProperty Path, Format, LineMarks | ConvertTo-Json -Depth 5
    }
}

Describe 'Export-CstoArticle' {
    BeforeEach {
        $out = Join-Path $TestDrive "out-$([guid]::NewGuid())"
    }

    It 'writes one file an article, and says nothing' {
        $articles | Export-CstoArticle $out | Should -BeNullOrEmpty
        (Get-ChildItem $out -Force).Name | Should -Be '2024-03-12-rail-safety-a-talk-in-bishkek.md', '2024-04-02-a-course-for-medics-has-ended-in-minsk.md'
    }

    It 'writes what Import-CstoArticle reads as it was' {
        $articles | Export-CstoArticle $out
        $back = Import-CstoArticle $out
        $back.Count | Should -Be 2
        $back.Format | Should -Be 'markdown', 'markdown'
        foreach ($i in 0, 1) { Get-Comparable $back[$i] | Should -Be (Get-Comparable $articles[$i]) }
        $back.Id | Should -Be $articles.Id
    }

    It 'gives the files with -PassThru' {
        $files = $articles | Export-CstoArticle $out -PassThru
        $files | Should -BeOfType ([IO.FileInfo])
        $files.FullName | Should -Be (Get-ChildItem $out).FullName
        ($files | Import-CstoArticle).Title | Should -Be $articles.Title
    }

    It 'does nothing with -WhatIf' {
        $articles | Export-CstoArticle $out -WhatIf
        $out | Should -Not -Exist
    }

    It 'leaves files that are there, one error each, and writes the others' {
        $articles[0] | Export-CstoArticle $out
        $written = $articles | Export-CstoArticle $out -PassThru -ErrorVariable errors -ErrorAction SilentlyContinue
        $written.Name | Should -Be '2024-04-02-a-course-for-medics-has-ended-in-minsk.md'
        $errors.FullyQualifiedErrorId | Should -Be 'FileExists,CstoTools.Commands.ExportCstoArticleCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $errors[0].TargetObject | Should -Be (Join-Path $out '2024-03-12-rail-safety-a-talk-in-bishkek.md')
    }

    It 'replaces them with -Force' {
        $null = New-Item -ItemType Directory $out
        $file = Join-Path $out '2024-03-12-rail-safety-a-talk-in-bishkek.md'
        [IO.File]::WriteAllText($file, 'old')
        $articles[0] | Export-CstoArticle $out -Force
        (Import-CstoArticle $file).Id | Should -Be $articles[0].Id
        @(Get-ChildItem $out -Force).Count | Should -Be 1
    }

    It 'gives two articles of one name two files' {
        $articles[0], $articles[0] | Export-CstoArticle $out
        @(Get-ChildItem $out).Count | Should -Be 2
    }

    It 'keeps to the folder, whatever the title says' {
        $page = Write-Page (Join-Path $TestDrive 'evil.txt') -Title '../../etc/passwd: a reading lesson for children'
        $file = Import-CstoArticle $page | Export-CstoArticle $out -PassThru
        $file.DirectoryName | Should -Be $out
        $file.Name | Should -Be '2024-03-12-etc-passwd-a-reading-lesson-for-children.md'
    }

    It 'refuses a destination that is a file or no place of the file system' {
        { $articles | Export-CstoArticle $one } | Should -Throw -ErrorId 'FileNotWritten,CstoTools.Commands.ExportCstoArticleCommand'
        { $articles | Export-CstoArticle Env:x } | Should -Throw -ErrorId 'PathNotInFileSystem,CstoTools.Commands.ExportCstoArticleCommand'
    }

    It 'takes a path relative to the location of the session' {
        Push-Location $TestDrive
        try { ($articles[0] | Export-CstoArticle ./here -PassThru).DirectoryName | Should -Be (Join-Path $TestDrive here) } finally { Pop-Location }
    }
}

Describe 'A sidecar file' {
    It 'corrects the page beside it, and what was there stays visible' {
        $page = Write-Page (Join-Path $TestDrive 'side/page.txt')
        [IO.File]::WriteAllText((Join-Path $TestDrive 'side/page.yml'), "title: Rail safety`ndate: 2024-03-11`ntags: [rail, bridges]`n")
        $article = Import-CstoArticle (Join-Path $TestDrive 'side')
        $article.Path | Should -Be $page
        $article.Title | Should -Be 'Rail safety'
        $article.Date | Should -Be ([datetime]'2024-03-11')
        $article.Tags | Should -Be 'rail', 'bridges'
        $article.Overrides.Field | Should -Be 'Title', 'Date', 'Tags'
        $article.Overrides[1].Was | Should -Be '2024-03-12'
        $article.Overrides.Source | Should -Be 'page.yml', 'page.yml', 'page.yml'
        @(Import-CstoArticle (Join-Path $TestDrive 'side/*')).Path | Should -Be $page
    }

    It 'that is wrong is an error with its line' {
        $null = Write-Page (Join-Path $TestDrive 'wrong/page.txt')
        $sidecar = Join-Path $TestDrive 'wrong/page.yml'
        [IO.File]::WriteAllText($sidecar, "date: 2024-03-11`ntitel: Rail`n")
        $errors = Import-CstoArticle (Join-Path $TestDrive 'wrong') 2>&1
        $errors.FullyQualifiedErrorId | Should -Be 'PageMetadataInvalid,CstoTools.Commands.ImportCstoArticleCommand'
        "$errors" | Should -BeLike "*$([WildcardPattern]::Escape($sidecar))(2,1): 'titel'*"
        $errors.CategoryInfo.Category | Should -Be 'InvalidData'
    }
}

Describe 'Pages from the web' {
    It 'have the address they came from, unless they name one' {
        $uri = [uri] 'https://press.example/news/rail'
        $response = [pscustomobject]@{
            Content = Get-PageText
            BaseResponse = [Net.Http.HttpResponseMessage]@{ RequestMessage = [Net.Http.HttpRequestMessage]::new('Get', $uri) }
        }
        ($response | ConvertFrom-CstoPage).Url | Should -Be "$uri"
        $response.Content = '<html><head><link rel="canonical" href="https://press.example/own"><title>A treaty of roads</title></head><body><h1>A treaty of roads</h1>' +
            '<p>On March 12, 2024, engineers of two countries signed a plan of roads and bridges in Minsk.</p></body></html>'
        ($response | ConvertFrom-CstoPage).Url | Should -Be 'https://press.example/own'
        $response.Content = [Text.Encoding]::UTF8.GetBytes((Get-PageText))
        ($response | ConvertFrom-CstoPage).Url | Should -Be "$uri"
    }
}
