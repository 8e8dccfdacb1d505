BeforeAll {
    . $PSScriptRoot/Common.ps1
    $samples = Join-Path $RepositoryRoot samples
    $articles = Import-CstoArticle $samples
}

Describe 'Export-CstoReport' {
    BeforeEach {
        $out = Join-Path $TestDrive "$([guid]::NewGuid())"
        $html = "$out.html"
        $md = "$out.md"
    }

    It 'writes one file, and says nothing' {
        $articles | Export-CstoReport $html | Should -BeNullOrEmpty
        $text = Get-Content -Raw $html
        $text | Should -Match '^<!DOCTYPE html>'
        $text | Should -Match '<h2 id="chronicle">Chronicle</h2>'
    }

    It 'gives the same file from articles, from paths and in another runspace' {
        $articles | Export-CstoReport $html
        Export-CstoReport "$out-2.html" $samples
        Export-CstoReport "$out-3.html" -LiteralPath $samples
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$ModulePath'; Get-ChildItem '$samples/*.*' | Sort-Object Name -Descending | Export-CstoReport '$out-4.html'").Invoke()
        $shell.Dispose()
        @((Get-FileHash $html, "$out-2.html", "$out-3.html", "$out-4.html").Hash | Select-Object -Unique) | Should -HaveCount 1
    }

    It 'takes events, also those that come back from Clixml' {
        $events = Get-CstoEvent $samples -City Minsk
        $events | Export-CstoReport $md
        $events | Export-Clixml "$out.xml" -Depth 6
        Import-Clixml "$out.xml" | Export-CstoReport "$out-2.md"
        Export-CstoReport "$out-3.md" -Event $events
        (Get-Content $md | Where-Object { $_ -match '^- \*\*.*Minsk' }).Count | Should -Be 2
        Get-Content -Raw $md | Should -Match '\*\*October 11-12, 2023\*\*'
        Get-Content -Raw "$out-2.md" | Should -Be (Get-Content -Raw $md)
        Get-Content -Raw "$out-3.md" | Should -Be (Get-Content -Raw $md)
    }

    It 'filters as Get-CstoEvent does' {
        $events = Get-CstoEvent $samples -After 2024-06 -Before 2024-06 -Type meeting
        $articles | Export-CstoReport $md -After 2024-06 -Before 2024-06 -Type meeting -Section chronicle, ahead
        $text = Get-Content -Raw $md
        ([regex]::Matches($text, '(?m)^- \*\*')).Count | Should -Be $events.Count
    }

    It 'warns of a name that finds nothing' {
        $articles | Export-CstoReport $md -City Xyzzyq -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*-City 'Xyzzyq' finds nothing*"
        $md | Should -Exist
    }

    It 'takes the format from the extension, or from -As' {
        $articles | Export-CstoReport $md
        $articles | Export-CstoReport "$out.txt" -As markdown
        Get-Content -Raw "$out.txt" | Should -Be (Get-Content -Raw $md)
        { $articles | Export-CstoReport "$out.doc" } | Should -Throw -ErrorId 'FormatUnknown,*'
    }

    It 'writes in Russian, with a title, and only some sections' {
        $articles | Export-CstoReport $md -Language ru -Title 'Итоги *июня*' -Section quotes, 'doc*'
        $text = Get-Content -Raw $md
        $text | Should -Match '^# Итоги \\\*июня\\\*\n'
        [regex]::Matches($text, '(?m)^## (.*)$').ForEach{ $_.Groups[1].Value } | Should -Be 'Кто что сказал', 'Документы', 'Подтверждения', 'Источники'
    }

    It 'takes a template' {
        Set-Content "$out.liquid" '{{ sources.size }} {{ chronicle.events.size }}' -NoNewline
        $articles | Export-CstoReport $md -Template "$out.liquid"
        Get-Content -Raw $md | Should -Be '10 16'
    }

    It 'does nothing with -WhatIf' {
        $articles | Export-CstoReport $html -WhatIf
        $html | Should -Not -Exist
    }

    It 'replaces a file only with -Force, and reads no page before it knows' {
        Set-Content $html 'old'
        { Get-ChildItem $samples -File | ForEach-Object { $script:read = $true; $_ } | Export-CstoReport $html } | Should -Throw -ErrorId 'FileExists,*'
        $script:read | Should -BeNullOrEmpty
        Get-Content $html | Should -Be 'old'
        ($articles | Export-CstoReport $html -Force -PassThru).FullName | Should -Be $html
        Get-Content -Raw $html | Should -Match '^<!DOCTYPE html>'
    }

    It 'leaves nothing behind where it fails' {
        $folder = New-Item -ItemType Directory $out
        Set-Content "$out.liquid" '{% include "x" %}'
        $articles | Export-CstoReport (Join-Path $folder a.md) -Template "$out.liquid" -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'ReportTemplateInvalid,CstoTools.Commands.ExportCstoReportCommand'
        Get-ChildItem $folder -Force | Should -BeNullOrEmpty
    }

    It 'opens the report with -Show' {
        function global:Invoke-Item { param($LiteralPath) $global:CstoShown = $LiteralPath }
        try {
            $articles | Export-CstoReport $html -Show
            $global:CstoShown | Should -Be $html
        }
        finally { Remove-Item function:global:Invoke-Item, variable:global:CstoShown }
    }

    It 'writes a report where nothing is found' {
        @() | Export-CstoReport $md
        Get-Content -Raw $md | Should -Match 'events: \*\*0\*\*'
    }

    It 'warns of evidence that is missing because the page of an event has changed' {
        $page = Write-Page (Join-Path $out page.txt)
        $events = Get-CstoEvent $page
        $events | Export-CstoReport $md -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        Get-Content -Raw $md | Should -Match '## Sources'
        $null = Write-Page $page -Title 'Another page' -Body 'The parties considered the safety of bridges.'
        $events | Export-CstoReport $md -Force -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike 'The evidence from 1 page of the events is not in the file*'
        Get-Content -Raw $md | Should -Not -Match '## Sources'
    }

    It 'reports a page that cannot be read, and writes the others' {
        Set-Content "$out.txt" ''
        Export-CstoReport $md $samples, "$out.txt" -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'PageIsEmpty,CstoTools.Commands.ExportCstoReportCommand'
        $md | Should -Exist
    }
}
