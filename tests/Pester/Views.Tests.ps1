BeforeDiscovery {
    $types = 'Article', 'Teaser', 'Event', 'Mention', 'Quote', 'DateMention', 'Analysis', 'Entity', 'Tenure', 'MetadataDiagnostic' | ForEach-Object { @{ Type = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
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
    }
}

Describe 'The views of <Type>' -ForEach $types {
    It 'a table of its own that fits 100 columns' {
        $lines = @(($samples[$type] | Format-Table | Out-String -Width 100) -split '\r?\n' | Where-Object { $_.Trim() })
        $lines.Count | Should -Be 3
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        (Get-FormatData "CstoTools.$type" -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control | ForEach-Object { $_.GetType().Name } |
            Should -Be 'TableControl', 'ListControl'
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

    It 'no colour' {
        $samples[$type] | Format-Table | Out-String | Should -Not -Match '\x1b\[3[0-9]m.*2024'
    }
}

Describe 'What the views show' {
    It 'of an event: the date at its own precision and the page' {
        $text = $samples.Event | Format-Table | Out-String -Width 100
        $text | Should -BeLike '*2024-03-12*'
    }

    It 'of a teaser''s mention: which teaser' {
        $mention = ConvertTo-Record Mention @{ Section = 'teaser'; Teaser = 3; Start = 0; Length = 4; Kind = 'City'; Text = 'Brest'; Name = 'Brest'; Resolution = 'Name' }
        $mention | Format-Table | Out-String -Width 100 | Should -BeLike '*teaser 3*'
    }

    It 'works for what comes back from Clixml' {
        $file = Join-Path $TestDrive 'event.xml'
        $samples.Event | Export-Clixml $file
        Import-Clixml $file | Format-Table | Out-String -Width 100 | Should -BeLike '*2024-03-12*'
    }
}
