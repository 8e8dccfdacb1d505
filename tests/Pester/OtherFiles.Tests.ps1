# Export-CstoCalendar, Export-CstoGraph, Export-CstoFeed and Export-CstoCitation.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $exports = @(
        @{ Command = 'Export-CstoCalendar'; File = 'a.ics'; Content = 'SUMMARY:Rail safety was discussed'; More = @{} }
        @{ Command = 'Export-CstoGraph'; File = 'a.graphml'; Content = '<data key="n-label">Rail safety was discussed'; More = @{} }
        @{ Command = 'Export-CstoGraph'; File = 'a.gexf'; Content = 'label="Rail safety was discussed'; More = @{} }
        @{ Command = 'Export-CstoGraph'; File = 'a.gv'; Content = '[label="Rail safety was discussed'; More = @{} }
        @{ Command = 'Export-CstoFeed'; File = 'a.atom'; Content = '<title type="text">2024-03-12: Rail safety was discussed'; More = @{ Entry = 'event' } }
        @{ Command = 'Export-CstoFeed'; File = 'b.atom'; Content = '<title type="text">Rail safety was discussed'; More = @{ Entry = 'article' } }
        @{ Command = 'Export-CstoCitation'; File = 'a.json'; Content = '"title": "Rail safety was discussed'; More = @{} }
        @{ Command = 'Export-CstoCitation'; File = 'a.ris'; Content = 'TI  - Rail safety was discussed'; More = @{} }
        @{ Command = 'Export-CstoCitation'; File = 'a.txt'; Content = 'title = {{Rail safety was discussed'; More = @{ As = 'BibTeX' } }
    )
    $csto = Get-ChildItem (Join-Path $RepositoryRoot src/CstoTools.Cli/bin/*/net10.0/csto.dll) -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
    $lines = @(
        @{ Line = 'calendar'; Pipeline = { Export-CstoCalendar $file $samples } }
        @{ Line = 'graph --as gexf --node Person --node Country'; Pipeline = { Export-CstoGraph $file $samples -As gexf -Node Person, Country } }
        @{ Line = 'feed --after 2024-06'; Pipeline = { Export-CstoFeed $file $samples -After 2024-06 } }
        @{ Line = 'cite --as ris --type exercise'; Pipeline = { Export-CstoCitation $file $samples -As ris -Type exercise } }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $samples = Join-Path $RepositoryRoot samples
    $press = Join-Path $TestDrive press
    Write-Press $press
    function Get-Text([string] $Path) { [IO.File]::ReadAllText($Path) }
}

Describe '<Command> <File>' -ForEach $exports {
    BeforeEach {
        $file = Join-Path $TestDrive "out-$([guid]::NewGuid())" $file
    }

    It 'writes the same from events, articles and paths, and says nothing' {
        $written = foreach ($source in { Get-CstoEvent $press | & $command $file @more -Force }, { Import-CstoArticle $press | & $command $file @more -Force },
            { & $command $file $press @more -Force }, { & $command $file -Path "$press/*.txt" @more -Force }, { Get-ChildItem $press | & $command $file @more -Force }) {
            & $source *>&1 | Should -BeNullOrEmpty
            Get-Text $file
        }
        $written | Sort-Object -Unique | Should -HaveCount 1
        $written[0] | Should -Match ([regex]::Escape($content))
    }

    It 'returns the file with -PassThru' {
        $written = & $command $file $press @more -PassThru
        $written | Should -BeOfType ([IO.FileInfo])
        $written.FullName | Should -Be $file
        $written.Length | Should -BeGreaterThan 0
    }

    It 'writes nothing with -WhatIf' {
        & $command $file $press @more -WhatIf
        $file | Should -Not -Exist
        Split-Path $file | Should -Not -Exist
    }

    It 'leaves an existing file as it is without -Force' {
        $null = New-Item -ItemType Directory (Split-Path $file)
        [IO.File]::WriteAllText($file, 'old')
        { & $command $file $press @more } | Should -Throw -ErrorId 'FileExists,*'
        Get-Text $file | Should -Be 'old'
        & $command $file $press @more -Force
        Get-Text $file | Should -Not -Be 'old'
        (Get-ChildItem (Split-Path $file) -Force).FullName | Should -Be $file
    }

    It 'writes what can be read where a page cannot' {
        & $command $file -LiteralPath $press, (Join-Path $TestDrive no-such-page.txt) @more -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -BeLike 'PageNotFound,*'
        Get-Text $file | Should -Match ([regex]::Escape($content))
    }

    It 'takes events that come back from Clixml' {
        $clixml = Join-Path $TestDrive "$([guid]::NewGuid()).xml"
        Get-CstoEvent $press | Export-Clixml $clixml -Depth 6
        Import-Clixml $clixml | & $command $file @more -Force
        Get-Text $file | Should -Match ([regex]::Escape($content))
    }

    It 'is the same in another culture' {
        $before = [cultureinfo]::CurrentCulture
        & $command $file $press @more
        $text = Get-Text $file
        try {
            foreach ($culture in 'th-TH', 'fa-IR') {
                [cultureinfo]::CurrentCulture = $culture
                & $command $file $press @more -Force
                Get-Text $file | Should -BeExactly $text
            }
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }

    It 'writes neither hidden characters nor markup of a hostile page' {
        $hostile = Write-Page (Join-Path $TestDrive hostile "$([guid]::NewGuid()).txt")
        [IO.File]::WriteAllText([IO.Path]::ChangeExtension($hostile, 'yml'),
            'title: "Rail safety was discussed in Bishkek \"quoted\" </title><script>alert(1)</script> \\end{document} \u202Egnp \x01"')
        & $command $file $hostile @more
        $text = Get-Text $file
        $text | Should -Match ([regex]::Escape($content))
        $text | Should -Match '⟨U\+202E⟩gnp ␁'
        $text | Should -Not -Match '[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]'
        if ($text.StartsWith('<?xml')) {
            ([xml] $text).SelectNodes('//*[local-name() = "script"]').Count | Should -Be 0
        }
    }
}

Describe 'Export-CstoCalendar' {
    BeforeEach { $file = Join-Path $TestDrive "$([guid]::NewGuid()).ics" }

    It 'warns of events without a day, and includes imprecise ones if asked' {
        $page = Write-Page (Join-Path $TestDrive month.txt) -Title 'A session in autumn' -Body 'In November 2024, a session of the CSTO Collective Security Council will be held in Astana.'
        Export-CstoCalendar $file $page -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '1 event is not in the calendar*-IncludeImprecise*'
        Get-Text $file | Should -Not -Match 'BEGIN:VEVENT'
        Export-CstoCalendar $file $page -IncludeImprecise -Force -Title 'Mine, all' -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        Get-Text $file | Should -Match 'SUMMARY:2024-11: A session in autumn'
        Get-Text $file | Should -Match 'X-WR-CALNAME:Mine\\, all'
    }

    It 'keeps the identity when the event is held' {
        $page = Join-Path $TestDrive identity.txt
        $uids = foreach ($body in 'On November 28, 2024, a session of the CSTO Collective Security Council will be held in Astana.',
            'On November 28, 2024, a session of the CSTO Collective Security Council was held in Astana. Maral Uzakova spoke.') {
            $null = Write-Page $page -Title "A session: $($body.Length)" -Date '28.11.2024' -Body $body
            Export-CstoCalendar $file $page -Force
            [regex]::Match((Get-Text $file), 'UID:\S+').Value
        }
        $uids[0] | Should -Match '^UID:csto-'
        $uids[1] | Should -Be $uids[0]
        Get-Text $file | Should -Match 'STATUS:CONFIRMED'
    }
}

Describe 'Export-CstoGraph' {
    It 'needs a format, and reads nothing without one' {
        { Export-CstoGraph (Join-Path $TestDrive a.xyz) $press } | Should -Throw -ErrorId 'FormatUnknown,CstoTools.Commands.ExportCstoGraphCommand'
        { Export-CstoGraph (Join-Path $TestDrive a.dot) $press -Node Persn } | Should -Throw "*Did you mean 'Person'?*"
    }

    It 'writes only the nodes and edges of the kinds' {
        $file = Join-Path $TestDrive kinds.graphml
        Export-CstoGraph $file $samples -Node P*, Country -Edge met
        [xml] $xml = Get-Text $file
        $xml.graphml.graph.node.id | ForEach-Object { $_.Split(':')[0] } | Sort-Object -Unique | Should -Be 'person'
        $met = Get-CstoEvent $samples | Get-CstoRelation
        @($xml.graphml.graph.edge).Count | Should -Be @($met | ForEach-Object { ($_.First, $_.Second | Sort-Object) -join '|' } | Sort-Object -Unique).Count
    }
}

Describe 'Export-CstoFeed and Export-CstoCitation' {
    It 'take the days as those of publication, and other filters as those of the events' {
        $file = Join-Path $TestDrive filters.ris
        Export-CstoCitation $file $press -After 2024-04 -Before 2024-05
        [regex]::Matches((Get-Text $file), '(?m)^TI  - (.+?)\r?$').ForEach{ $_.Groups[1].Value } | Should -Be 'A course for medics has ended in Minsk'
        Export-CstoCitation $file $press -City Bishkek, Dushanbe -After 2024-06 -Force
        [regex]::Matches((Get-Text $file), '(?m)^TI  - (.+?)\r?$').ForEach{ $_.Groups[1].Value } | Should -Be 'Maral Uzaqova received guests'
    }

    It 'write the same from articles and from paths: <_>' -ForEach 'Export-CstoFeed', 'Export-CstoCitation' {
        $page = Write-Page (Join-Path $TestDrive late.txt) -Title 'Maral Uzaqova received guests' -Date '10.06.2024' `
            -Body 'On June 5, 2024, Maral Uzaqova held a meeting with the guests in Dushanbe.'
        $file = Join-Path $TestDrive late.ris
        & $_ $file $page -City Dushanbe -After 2024-06-08 -Force
        $text = Get-Text $file
        $text | Should -Match 'received guests'
        Import-CstoArticle $page | & $_ $file -City Dushanbe -After 2024-06-08 -Force
        Get-Text $file | Should -BeExactly $text
    }

    It 'write articles and the pages of events that are piped together' {
        $file = Join-Path $TestDrive both.ris
        & { Get-CstoEvent "$press/one.txt"; Import-CstoArticle "$press/three.txt" } | Export-CstoCitation $file
        [regex]::Matches((Get-Text $file), '(?m)^TI  - (.+?)\r?$').ForEach{ $_.Groups[1].Value } | Sort-Object |
            Should -Be 'Maral Uzaqova received guests', 'Rail safety was discussed in Bishkek'
    }

    It 'cite the pages of events, and warn of those that are gone' {
        $gone = Write-Page (Join-Path $TestDrive gone/one.txt)
        $events = Get-CstoEvent $gone
        Remove-Item $gone
        $file = Join-Path $TestDrive gone.bib
        $events | Export-CstoCitation $file -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '1 page of the events is not in the file*'
        Get-Text $file | Should -BeNullOrEmpty
    }

    It 'has no entry for an article without a day, and says so' {
        $page = Join-Path $TestDrive undated.txt
        [IO.File]::WriteAllText($page, "Rail safety`n`nRail safety`n`nEngineers met in Bishkek and considered bridges of all kinds.`n`nGo back`n")
        Export-CstoFeed (Join-Path $TestDrive undated.atom) $page -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '1 item is not in the feed*'
    }
}

Describe 'csto' -ForEach @{ Csto = $csto } {
    It 'writes what the cmdlets write: <Line>' -ForEach $lines {
        if (-not $csto) { Set-ItResult -Skipped -Because 'csto is not built here' }
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).x"
        & $pipeline 3> $null
        dotnet $csto ($line -split ' ') $samples --output "$file.csto" 2> $null
        $LASTEXITCODE | Should -Be 0
        Get-Text "$file.csto" | Should -BeExactly (Get-Text $file)
    }
}
