BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    # Every type that a cmdlet gives, and every type that hangs on one of them.
    $open = [Collections.Generic.Queue[type]]::new([type[]] @((Get-Command -Module CstoTools).OutputType.Type))
    $found = [Collections.Generic.Dictionary[string, type]]::new()
    while ($open.Count) {
        $type = $open.Dequeue()
        foreach ($argument in $type.GetGenericArguments()) { $open.Enqueue($argument) }
        if ($type.Assembly -ne [CstoTools.Article].Assembly -or $type.IsGenericType -or -not $found.TryAdd($type.Name, $type)) { continue }
        foreach ($property in $type.GetProperties()) { $open.Enqueue($property.PropertyType) }
    }
    $types = $found.Keys | ForEach-Object { @{ Type = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    function Get-ControlName([string] $Type) {
        (Get-FormatData "CstoTools.$Type" -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control | ForEach-Object { $_.GetType().Name }
    }
    function Get-ColumnLabel([string] $Type) {
        $table = (Get-FormatData "CstoTools.$Type" -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control | Where-Object { $_.Rows }
        $labels = @($table.Headers.Label)
        $shown = @($table.Rows[0].Columns.DisplayEntry.Value)
        0..($shown.Count - 1) | ForEach-Object { $labels[$_] ? $labels[$_] : $shown[$_] }
    }
    # The width of each column but for the blank behind it, by its heading; a heading at the right begins later than its column.
    function Get-ColumnWidth([string] $Header, [int] $Width) {
        $found = [regex]::Matches($Header, '\S+')
        $widths = @{}
        for ($i = 0; $i -lt $found.Count; $i++) {
            $end = $i + 1 -lt $found.Count ? $found[$i + 1].Index - 1 : $Width
            $widths[$found[$i].Value] = $end - $found[$i].Index
        }
        $widths
    }
    $long = 'A title that goes on and on about roads, bridges and the people who walk over them every single day'
    $span = @{ Section = 'body'; Start = 0; Length = 5 }
    # Records have init-only properties, which reflection can set.
    function ConvertTo-Record([string] $Type, [hashtable] $Values) {
        $record = [Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject([type]"CstoTools.$Type")
        foreach ($name in $Values.Keys) {
            $property = $record.GetType().GetProperty($name)
            $plain = [Nullable]::GetUnderlyingType($property.PropertyType) ?? $property.PropertyType
            $property.SetValue($record, ($Values[$name] -as $plain))
        }
        $record
    }
    $article = Get-PageText -Title $long | ConvertFrom-CstoPage
    $samples = @{
        Article     = $article
        Teaser      = ConvertTo-Record Teaser @{ Text = $long; Posted = '2024-03-01'; Date = '2024-02-28' }
        Event       = ConvertTo-Record Event @{
            Id = 'x'; Type = 'working-group'; Status = 'held'; Title = $long; Body = $long; City = $long; Origin = 'article'
            Date = '2024-03-12'; EndDate = '2024-03-14'; DatePrecision = 'day'
            Sources = [CstoTools.ValueList]::ToValueList[CstoTools.EventSource]([CstoTools.EventSource[]] @(
                    ConvertTo-Record EventSource ($span + @{ Path = "/far/away/$long.txt"; ArticleId = 'a' })
                    ConvertTo-Record EventSource ($span + @{ Path = '/far/away/b.txt'; ArticleId = 'b' })))
        }
        Mention     = ConvertTo-Record Mention ($span + @{ Kind = 'Organization'; Text = $long; Name = $long; Resolution = 'Name'; Path = "/far/away/$long.txt" })
        Quote       = ConvertTo-Record Quote ($span + @{ Text = $long; Speaker = $long; Path = "/far/away/$long.txt"; ArticleDate = '2024-03-12' })
        DateMention = ConvertTo-Record DateMention ($span + @{ Text = 'from 3 to 5 March'; Value = '2024-03-03/2024-03-05'; Precision = 'day'; Inferred = $true })
        Analysis    = $article | Get-CstoAnalysis
        Entity      = ConvertTo-Record Entity @{ Id = 'a-long-id'; Name = $long; Kind = 'Organization'; Russian = $long }
        Tenure      = ConvertTo-Record Tenure @{ OfficeId = 'x'; Office = $long; PersonId = 'y'; Person = $long; Status = 'in office'; From = '2020-01-01' }
        MetadataDiagnostic = ConvertTo-Record MetadataDiagnostic @{
            Severity = 'error'; Code = 'MetadataUnknownKey'; Message = "'nmae' is no key of 'people'."; Path = '/far/away/my-people.yml'; Line = 1234; Column = 5
        }
        FieldEvidence = ConvertTo-Record FieldEvidence @{
            Field = 'City'; Value = $long; Path = "/far/away/$long.txt"; Disputed = $true
            Evidence = ConvertTo-Record Evidence ($span + @{ Basis = 'inferred'; Rule = 'dateline' })
        }
        FactEvidence = ConvertTo-Record FactEvidence ($span + @{
                Subject = $long; Field = 'Participant.Function'; Value = $long; Basis = 'inferred'; Rule = 'dateline'; Line = 12345
                Words = 'A tit'; Sentence = $long; SentenceStart = 0; Path = "/far/away/$long.txt"
            })
        RuleTrace   = ConvertTo-Record RuleTrace ($span + @{
                Phase = 'organizations'; Kind = 'annotation'; Name = 'presence.' + 'very-' * 12 + 'long'; Text = $long; Feature = 'presence'; Value = 'absent'
                Decides = $false; BeatenBy = $long; Match = $long; RuleFile = "/far/away/$long.yml"; RuleLine = 12; Line = 12345; Path = "/far/away/$long.txt"
            })
        Relation    = ConvertTo-Record Relation @{
            First = $long; FirstRole = $long; Second = $long; Event = ConvertTo-Record Event @{
                Id = 'x'; Type = 'training-course'; Status = 'held'; Title = $long; City = $long; Origin = 'article'; Date = '2024-03-12'; EndDate = '2024-03-14'; DatePrecision = 'day'
            }
        }
        Evidence    = ConvertTo-Record Evidence ($span + @{ Basis = 'inferred'; Rule = 'dateline'; Line = 12345 })
        EventSource = ConvertTo-Record EventSource ($span + @{ Path = "/far/away/$long.txt"; ArticleId = 'a'; ArticleTitle = $long; Teaser = 3 })
        Span        = ConvertTo-Record Span ($span + @{ Line = 12345 })
        LineMark    = ConvertTo-Record LineMark @{ Section = 'body'; Start = 7; Line = 12345 }
        Participant = ConvertTo-Record Participant @{ Name = $long; Kind = 'Person'; Title = $long; Function = 'chair' }
        EventDocument = ConvertTo-Record EventDocument @{ Title = $long; Status = 'adopted' }
        Contact     = ConvertTo-Record Contact @{ Person = $long; Role = $long; Phone = '+7 000 000-00-00'; Email = 'press-service-of-the-league@example.org' }
        MediaItem   = ConvertTo-Record MediaItem @{ Kind = 'image'; Name = $long; Url = "https://example.org/$long"; Caption = $long }
        FieldOverride = ConvertTo-Record FieldOverride @{ Field = 'Title'; Was = $long; Source = 'page.yml' }
    }
}

Describe 'The types that come out' {
    It 'are known here, each with a sample' -ForEach @{ Types = $types.Type } {
        $samples.Keys | Sort-Object -CaseSensitive | Should -Be ($types | Sort-Object -CaseSensitive)
    }
}

Describe 'The views of <Type>' -ForEach $types {
    It 'a table of its own that fits 100 columns' {
        $lines = @(($samples[$type] | Format-Table | Out-String -Width 100) -split '\r?\n' | Where-Object { $_.Trim() })
        $lines.Count | Should -Be 3
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        Get-ControlName $type | Select-Object -First 2 | Should -Be 'TableControl', 'ListControl'
    }

    It 'a table whose headings and texts can be read in <_> columns' -ForEach 60, 70, 80 {
        $lines = @(($samples[$type] | Format-Table | Out-String -Width $_) -split '\r?\n' | Where-Object { $_.Trim() })
        # A heading that is broken has several lines.
        $lines[1] | Should -Match '^[- ]+$'
        if ($type -ne 'MetadataDiagnostic') { $lines.Count | Should -Be 3 }
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        $labels = Get-ColumnLabel $type
        @($lines[0] -split ' +' | Where-Object { $_ }) | Should -Be $labels
        $widths = Get-ColumnWidth $lines[0] $_
        foreach ($label in $labels) {
            if ($label -notin 'Lang', 'Start', 'Line', 'Dates') { $widths[$label] | Should -BeGreaterThan 5 -Because $label }
            if ($label -in 'Title', 'Text', 'Sentence', 'Message', 'Office') { $widths[$label] | Should -BeGreaterThan 8 -Because $label }
        }
    }

    It 'a table that uses the width there is' {
        $header = @(($samples[$type] | Format-Table | Out-String -Width 200) -split '\r?\n' | Where-Object { $_.Trim() })[0]
        $widths = Get-ColumnWidth $header 200
        foreach ($label in 'Page', 'Title', 'Text', 'Sentence', 'Event' | Where-Object { $widths.ContainsKey($_) }) {
            $widths[$label] | Should -BeGreaterThan 35 -Because $label
        }
    }

    It 'a wide view of names, where there is a name' {
        $shown = ($samples[$type] | Format-Wide | Out-String -Width 300).Trim()
        $named = 'Name', 'Title', 'Text', 'Value', 'Person', 'Speaker', 'First', 'Message', 'Page' | Where-Object { ([type] "CstoTools.$type").GetProperty($_) }
        'WideControl' -in (Get-ControlName $type) | Should -Be ([bool] ($named -or $type -eq 'EventSource'))
        if ($named) {
            $shown | Should -Not -BeNullOrEmpty
            $names = @($named | ForEach-Object { $samples[$type].$_ }) + 'b.txt'
            @($names | Where-Object { $_ -and $shown.StartsWith($_.Substring(0, [Math]::Min(20, $_.Length))) }).Count | Should -BeGreaterThan 0 -Because $shown
        }
    }

    It 'a list of its own' {
        $samples[$type] | Format-List | Out-String | Should -Match '\w+ +: \S'
    }

    It 'no cell of a table fails' {
        $Error.Clear()
        $null = $samples[$type] | Format-Table | Out-String
        $Error | Should -BeNullOrEmpty
        foreach ($column in (Get-FormatData "CstoTools.$type" -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control.Where({ $_.Rows }).Rows.Columns) {
            if ($column.DisplayEntry.ValueType -eq 'ScriptBlock') {
                $block = [scriptblock]::Create($column.DisplayEntry.Value)
                { $samples[$type] | ForEach-Object $block } | Should -Not -Throw
            }
        }
    }

    It 'the same for what comes back from Clixml' {
        $file = Join-Path $TestDrive "$type.xml"
        $samples[$type] | Export-Clixml $file
        $copy = Import-Clixml $file
        $copy | Format-Table | Out-String -Width 100 | Should -BeExactly ($samples[$type] | Format-Table | Out-String -Width 100)
        $copy | Format-List | Out-String -Width 100 | Should -BeExactly ($samples[$type] | Format-List | Out-String -Width 100)
    }

    It 'names of properties that are there' {
        foreach ($control in (Get-FormatData "CstoTools.$type" -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control) {
            $shown = @($control.Rows.Columns.DisplayEntry) + @($control.Entries.Items.DisplayEntry) | Where-Object { $_ -and $_.ValueType -eq 'Property' }
            foreach ($name in $shown.Value) { ([type] "CstoTools.$type").GetProperty($name) | Should -Not -BeNullOrEmpty -Because "$type.$name is shown" }
        }
    }

    It 'a default property set, of properties that are there' {
        $names = (Get-TypeData "CstoTools.$type").DefaultDisplayPropertySet.ReferencedProperties
        $names.Count | Should -BeGreaterThan 1
        foreach ($name in $names) { ([type] "CstoTools.$type").GetProperty($name) | Should -Not -BeNullOrEmpty -Because "$type.$name is shown" }
    }

    It 'no colour in plain output' {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            $samples[$type] | Format-Table | Out-String | Should -Not -Match '\x1b'
            $samples[$type] | Format-List | Out-String | Should -Not -Match '\x1b'
        }
        finally { $PSStyle.OutputRendering = $before }
    }
}

Describe 'The place of a fault' {
    It 'is on one line, and a long name of a file is shortened before it' {
        $fault = ConvertTo-Record MetadataDiagnostic @{
            Severity = 'error'; Code = 'x'; Message = 'The list "people" takes entries.'; Path = '/far/away/people-of-the-ministries-of-2024.yml'; Line = 1234; Column = 56
        }
        $text = $fault | Format-Table | Out-String -Width 60
        $text | Should -Match '(?m)^error    people-of-the-mi…\(1234,56\) The list "people" takes'
        $text | Should -Match '(?m)^ +entries\.'
    }
}

Describe 'Colours' {
    It 'are those of $PSStyle: <Type>' -ForEach @(
        @{ Type = 'MetadataDiagnostic'; Text = 'error'; Style = 'Error' }
        @{ Type = 'FieldEvidence'; Text = 'True'; Style = 'Warning' }
    ) {
        $before = $PSStyle.OutputRendering, $PSStyle.Formatting.$style
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $PSStyle.Formatting.$style = "`e[38;5;123m"
            $samples[$type] | Format-Table | Out-String | Should -Match ([regex]::Escape("`e[38;5;123m$text`e[0m"))
        }
        finally { $PSStyle.OutputRendering, $PSStyle.Formatting.$style = $before }
    }

    It 'are not there when the output of the process is redirected' {
        [IO.File]::WriteAllText((Join-Path $TestDrive wrong.yml), "people: 5`n")
        $script = "Import-Module '$ModulePath'; `$PSStyle.OutputRendering = 'Host'; Test-CstoMetadata '$TestDrive/wrong.yml'"
        $output = Invoke-PowerShell -NoProfile -NonInteractive -Command $script | Out-String
        $output | Should -Match 'error'
        # PowerShell colours its own headings there all the same.
        $output | Should -Match '(?m)^error '
    }

    It 'stand nowhere in the views but through $PSStyle' {
        $format = [IO.File]::ReadAllText((Join-Path $ModulePath CstoTools.Format.ps1xml))
        $format | Should -Not -Match '\x1b|`e\[|\[char\] ?27|u001b'
        [regex]::Matches($format, '\$PSStyle\.[\w.]+').Value | Sort-Object -Unique | Should -Be '$PSStyle.Bold', '$PSStyle.Formatting.Error', '$PSStyle.Formatting.Warning', '$PSStyle.OutputRendering', '$PSStyle.Reset'
    }
}

Describe 'What the views show' {
    It 'of an event: the date at its own precision and the status' {
        $text = $samples.Event | Format-Table | Out-String -Width 100
        $text | Should -BeLike '*2024-03-12/14 working-group*held*A title that goes on*'
    }

    It 'of an event in a list: who took part, what came of it and where it stands, and nothing that is empty' {
        $told = Get-PageText -Title 'Bridges' -Body "On March 12, 2024, Sergey Lavrov met with engineers in Minsk. They signed the CSTO Charter." |
            ConvertFrom-CstoPage | Get-CstoEvent
        $text = $told | Format-List | Out-String -Width 100
        $text | Should -Match 'Participants : Sergey Lavrov'
        $text | Should -Match 'Documents    : CSTO Charter \(signed\)'
        $text | Should -Match 'Sources      : \S+:\d+ \(title, 0-7\)'
        $text | Should -Not -Match 'Topics|Venue'
    }

    It 'of a teaser''s event: the headline without the date beside it' {
        $page = "14.03.2024`n`nOn 12 March, engineers held a seminar on bridges in Minsk.`n`n`n" + (Get-PageText)
        $text = ConvertFrom-CstoPage $page | Get-CstoEvent -Origin teaser | Format-Table | Out-String -Width 100
        $text | Should -Match '2024-03-12 +seminar +held +Minsk +Engineers held a seminar'
    }

    It 'of a teaser''s mention: which teaser' {
        $mention = ConvertTo-Record Mention @{ Section = 'teaser'; Teaser = 3; Start = 0; Length = 4; Kind = 'City'; Text = 'Brest'; Name = 'Brest'; Resolution = 'Name' }
        $mention | Format-Table | Out-String -Width 100 | Should -BeLike '*teaser 3*'
    }

    It 'is the same for events of pages that come back from Clixml' {
        $file = Join-Path $TestDrive 'events.xml'
        $events = Import-CstoArticle (Join-Path $RepositoryRoot samples) | Get-CstoEvent
        $events | Export-Clixml $file
        Import-Clixml $file | Format-Table | Out-String -Width 100 | Should -BeExactly ($events | Format-Table | Out-String -Width 100)
        Import-Clixml $file | Format-List | Out-String -Width 100 | Should -BeExactly ($events | Format-List | Out-String -Width 100)
    }
}
