BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $commands = (Get-Command -Module CstoTools).Name | ForEach-Object { @{ Command = $_ } }
    $consumers = (Get-Command -Module CstoTools -ParameterName Article).Name | Where-Object { $_ -ne 'Get-CstoEvidence' } | ForEach-Object { @{ Command = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $module = Get-Module CstoTools
    $common = [Management.Automation.PSCmdlet]::CommonParameters + [Management.Automation.PSCmdlet]::OptionalCommonParameters
    function Get-OwnParameter([string] $Name) {
        (Get-Command $Name).Parameters.Values | Where-Object Name -notin $common
    }
}

Describe 'The module folder' {
    It 'has a valid manifest, with the version of the build' {
        $manifest = Test-ModuleManifest (Join-Path $ModulePath CstoTools.psd1) -ErrorAction Stop
        [xml] $properties = Get-Content -Raw (Join-Path $RepositoryRoot Directory.Build.props)
        "$($manifest.Version)" | Should -Be "$($properties.Project.PropertyGroup.Version)".Trim()
        $manifest.CompatiblePSEditions | Should -Be 'Core'
    }

    It 'exports by name every cmdlet that is there, and nothing else' {
        $data = Import-PowerShellDataFile (Join-Path $ModulePath CstoTools.psd1)
        $assembly = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'CstoTools' }
        $inCode = foreach ($type in $assembly.GetExportedTypes()) {
            $type.GetCustomAttributes([Management.Automation.CmdletAttribute], $false) | ForEach-Object { "$($_.VerbName)-$($_.NounName)" }
        }
        $data.CmdletsToExport | Sort-Object | Should -Be ($inCode | Sort-Object)
        $data.FunctionsToExport + $data.VariablesToExport | Should -BeNullOrEmpty
    }

    It 'exports a short name for each cmdlet, which begins as PowerShell abbreviates its verb, and which PowerShell does not have' {
        $data = Import-PowerShellDataFile (Join-Path $ModulePath CstoTools.psd1)
        $aliases = @(Get-Alias | Where-Object Source -eq CstoTools)
        $aliases.Name | Sort-Object | Should -Be ($data.AliasesToExport | Sort-Object)
        $aliases.Definition | Sort-Object | Should -Be ($data.CmdletsToExport | Sort-Object)
        foreach ($alias in $aliases) {
            $prefix = (Get-Verb ($alias.Definition -split '-')[0]).AliasPrefix
            $alias.Name | Should -MatchExactly "^${prefix}cs[a-z]$"
        }
        [initialsessionstate]::CreateDefault2().Commands.Name | Where-Object { $_ -in $aliases.Name } | Should -BeNullOrEmpty
    }

    It 'holds what it needs and nothing else' {
        $files = Get-ChildItem $ModulePath -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($ModulePath, $_.FullName).Replace('\', '/') }
        $files | Where-Object { $_ -notmatch '^(Metadata/((Rules/[a-z]+/)?[a-z-]+\.yml|metadata\.schema\.json|metadata\.bin)|en-US/[\w.-]+|Templates/[\w.-]+)$' } | Sort-Object -CaseSensitive | Should -Be @(
            'CstoTools.dll', 'CstoTools.Format.ps1xml', 'CstoTools.Guard.psm1', 'CstoTools.Model.dll', 'CstoTools.psd1'
            'CstoTools.Types.ps1xml', 'icon.png', 'lib/CstoTools.Core.dll', 'lib/CstoTools.Reports.dll', 'lib/Fluid.dll'
            'lib/HtmlAgilityPack.dll', 'lib/Ical.Net.dll', 'lib/Markdig.dll', 'lib/Microsoft.Extensions.FileProviders.Abstractions.dll'
            'lib/Microsoft.Extensions.Primitives.dll', 'lib/NodaTime.dll', 'lib/Parlot.dll', 'lib/System.ServiceModel.Syndication.dll'
            'lib/TimeZoneConverter.dll', 'lib/YamlDotNet.dll', 'LICENSE', 'ThirdPartyNotices.txt')
    }
}

Describe '<Command>' -ForEach $commands {
    It 'has an approved verb and a noun with the prefix' {
        $verb, $noun = $command -split '-'
        (Get-Verb $verb).Verb | Should -Be $verb
        $noun | Should -MatchExactly '^Csto[A-Z][a-z]+([A-Z][a-z]+)*(?<!s)$|^CstoAnalysis$'
    }

    It 'says what it gives' {
        $of = switch -Wildcard ($command) { 'Export-*' { '^System\.IO\.FileInfo$' } 'Test-CstoMetadata' { '^(CstoTools\.MetadataDiagnostic|System\.Boolean)$' } default { '^CstoTools\.\w+$' } }
        $types = (Get-Command $command).OutputType.Type.FullName
        $types | Should -Not -BeNullOrEmpty
        foreach ($type in $types) { $type | Should -Match $of }
    }

    It 'takes only inputs from the pipeline, and only paths by the name of a property' {
        foreach ($parameter in Get-OwnParameter $command) {
            $sets = $parameter.ParameterSets.Values
            if ($sets.ValueFromPipeline -contains $true) { $parameter.Name | Should -BeIn 'Article', 'Path', 'Content', 'Event', 'InputObject', 'Name', 'Office' }
            if ($sets.ValueFromPipelineByPropertyName -contains $true) { $parameter.Name | Should -BeIn 'Path', 'LiteralPath' }
            $sets.ValueFromRemainingArguments | Should -Not -Contain $true
        }
    }

    It 'completes every parameter that takes words' {
        # Places, inputs and patterns of one's own have nothing to offer; PowerShell completes paths itself.
        $free = 'Path', 'LiteralPath', 'Destination', 'Metadata', 'Match', 'At', 'Title', 'Template'
        foreach ($parameter in Get-OwnParameter $command | Where-Object { $_.ParameterType -in [string], [string[]], [Text.Encoding] -and $_.Name -notin $free }) {
            $parameter.Attributes.TypeId.Name | Should -Contain 'ArgumentCompleterAttribute' -Because "$command -$($parameter.Name)"
        }
    }

    It 'asks before it writes, and only then' {
        (Get-Command $command).Parameters.ContainsKey('WhatIf') | Should -Be ($command -match '^(Export|Save|Set|New|Remove|Clear|Update)-')
    }

    It 'has -Encoding where it reads or writes text' {
        $parameters = (Get-Command $command).Parameters
        $expected = $command -in 'ConvertFrom-CstoPage', 'Export-CstoArticle' -or $parameters.ContainsKey('Path') -and $command -ne 'Test-CstoMetadata'
        $parameters.ContainsKey('Encoding') | Should -Be $expected
    }

    It 'takes by position what habit expects there' {
        $expected = @{
            'Import-CstoArticle' = 'Path'; 'ConvertFrom-CstoPage' = 'Content'; 'Export-CstoArticle' = 'Destination'; 'Find-CstoMention' = 'Name', 'Article', 'Path'
            'Get-CstoQuote' = 'Speaker', 'Article', 'Path'; 'Get-CstoEntity' = 'Name'; 'Get-CstoOfficeHolder' = 'Office', 'Date'; 'Test-CstoMetadata' = 'Path'
            'Get-CstoEvent' = 'Article', 'Path'; 'Get-CstoAnalysis' = 'Article', 'Path'
            'Get-CstoEvidence' = 'InputObject'; 'Get-CstoRelation' = 'Participant', 'Article', 'Path'; 'Trace-CstoRule' = 'At', 'Article', 'Path'
            'Export-CstoReport' = 'Destination', 'Article', 'Path'
        }
        foreach ($export in 'Calendar', 'Citation', 'Feed', 'Graph') { $expected["Export-Csto$export"] = 'Destination', 'Article', 'Path' }
        $placed = foreach ($parameter in Get-OwnParameter $command) {
            $parameter.ParameterSets.Values | Where-Object Position -ge 0 | ForEach-Object { [pscustomobject]@{ At = $_.Position; Name = $parameter.Name } }
        }
        @(($placed | Sort-Object At, Name -Unique).Name) | Should -Be @($expected[$command])
    }
}

Describe '<Command>' -ForEach $consumers {
    It 'takes articles by value' {
        (Get-Command $command).Parameters['Article'].ParameterSets.Values.ValueFromPipeline | Should -BeTrue
    }
}

Describe 'Other names of parameters' {
    It '<Command> -<Alias> means -<Name>' -ForEach @(
        foreach ($dated in 'Get-CstoEvent', 'Get-CstoQuote', 'Get-CstoRelation', 'Export-CstoReport') {
            foreach ($alias in 'From', 'Since') { @{ Command = $dated; Alias = $alias; Name = 'After' } }
            foreach ($alias in 'To', 'Until') { @{ Command = $dated; Alias = $alias; Name = 'Before' } }
        }
        @{ Command = 'Get-CstoEvent'; Alias = 'Person'; Name = 'Participant' }
        @{ Command = 'Get-CstoRelation'; Alias = 'Person'; Name = 'Participant' }
        @{ Command = 'Get-CstoQuote'; Alias = 'Person'; Name = 'Speaker' }
        @{ Command = 'Get-CstoQuote'; Alias = 'Pattern'; Name = 'Match' }
        @{ Command = 'Find-CstoMention'; Alias = 'Type'; Name = 'Kind' }
        @{ Command = 'Get-CstoEntity'; Alias = 'Type'; Name = 'Kind' }
        @{ Command = 'Export-CstoArticle'; Alias = 'Path'; Name = 'Destination' }
    ) {
        (Get-Command $command).Parameters[$name].Aliases | Should -Contain $alias
    }
}

Describe 'Path parameters' {
    It 'have the usual aliases' {
        $parameters = (Get-Command Import-CstoArticle).Parameters
        $parameters['LiteralPath'].Aliases | Should -Contain 'PSPath'
        $parameters['LiteralPath'].Aliases | Should -Contain 'LP'
        $parameters['Path'].ParameterSets['Path'].Position | Should -Be 0
        $parameters = (Get-Command Test-CstoMetadata).Parameters
        $parameters['LiteralPath'].Aliases | Should -Contain 'PSPath'
        $parameters['LiteralPath'].Aliases | Should -Contain 'LP'
    }
}

Describe 'The assemblies' {
    BeforeAll {
        $null = Get-CstoEntity -Name 'Moscow'
        $cmdlets = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'CstoTools' }
        $core = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'CstoTools.Core' }
    }

    It 'have no public type that is made of Core types' {
        # PowerShell looks at these types before the module can tell where Core is.
        $flags = [Reflection.BindingFlags]'Instance, Static, Public, NonPublic, DeclaredOnly'
        $faults = foreach ($type in $cmdlets.GetTypes() | Where-Object IsVisible) {
            for ($base = $type.BaseType; $base; $base = $base.BaseType) { if ($base.Assembly -eq $core) { "$type derives from $base" } }
            foreach ($interface in $type.GetInterfaces()) { if ($interface.Assembly -eq $core) { "$type implements $interface" } }
            foreach ($field in $type.GetFields($flags)) {
                $of = @($field.FieldType) + @($field.FieldType.GetGenericArguments())
                if ($field.FieldType.IsValueType -and $of.Assembly -contains $core) { "$type has the field $field" }
            }
        }
        $core | Should -Not -BeNullOrEmpty
        $faults | Should -BeNullOrEmpty
    }

    It 'show nothing of Core and its packages to the session' {
        foreach ($name in 'CstoTools.Core', 'CstoTools.Reports', 'Fluid', 'Ical.Net', 'NodaTime', 'System.ServiceModel.Syndication', 'YamlDotNet', 'HtmlAgilityPack', 'Markdig') {
            [Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.GetName().Name | Should -Not -Contain $name
        }
        { [CstoTools.Article] } | Should -Not -Throw
        'CstoTools.Core.Queries.EventFilter' -as [type] | Should -BeNullOrEmpty
    }

    It 'do not bring PowerShell''s own' {
        Get-ChildItem $ModulePath -Recurse -Filter 'System.Management.Automation*' | Should -BeNullOrEmpty
    }
}
