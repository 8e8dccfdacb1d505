BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $commands = (Get-Command -Module CstoTools).Name | ForEach-Object { @{ Command = $_ } }
    $consumers = (Get-Command -Module CstoTools -ParameterName Article).Name | ForEach-Object { @{ Command = $_ } }
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
        $data.FunctionsToExport + $data.VariablesToExport + $data.AliasesToExport | Should -BeNullOrEmpty
    }

    It 'holds what it needs and nothing else' {
        $files = Get-ChildItem $ModulePath -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($ModulePath, $_.FullName).Replace('\', '/') }
        $files | Where-Object { $_ -notmatch '^(Metadata/([a-z-]+\.yml|metadata\.schema\.json)|en-US/[\w.-]+)$' } | Sort-Object -CaseSensitive | Should -Be @(
            'CstoTools.dll', 'CstoTools.Format.ps1xml', 'CstoTools.Guard.psm1', 'CstoTools.Model.dll', 'CstoTools.psd1'
            'CstoTools.Types.ps1xml', 'icon.png', 'lib/CstoTools.Core.dll', 'lib/HtmlAgilityPack.dll', 'lib/Markdig.dll'
            'lib/YamlDotNet.dll', 'LICENSE', 'ThirdPartyNotices.txt')
    }
}

Describe '<Command>' -ForEach $commands {
    It 'has an approved verb and a noun with the prefix' {
        $verb, $noun = $command -split '-'
        (Get-Verb $verb).Verb | Should -Be $verb
        $noun | Should -MatchExactly '^Csto[A-Z][a-z]+([A-Z][a-z]+)*(?<!s)$|^CstoAnalysis$'
    }

    It 'says what it gives' {
        $of = switch ($command) { 'Export-CstoArticle' { '^System\.IO\.FileInfo$' } 'Test-CstoMetadata' { '^(CstoTools\.MetadataDiagnostic|System\.Boolean)$' } default { '^CstoTools\.\w+$' } }
        $types = (Get-Command $command).OutputType.Type.FullName
        $types | Should -Not -BeNullOrEmpty
        foreach ($type in $types) { $type | Should -Match $of }
    }

    It 'takes only inputs from the pipeline' {
        foreach ($parameter in Get-OwnParameter $command) {
            $piped = $parameter.ParameterSets.Values | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }
            if ($piped) { $parameter.Name | Should -BeIn 'Article', 'Path', 'LiteralPath', 'Content' }
        }
    }

    It 'completes every filter that has known values' {
        foreach ($parameter in Get-OwnParameter $command) {
            if ($parameter.Name -in 'Type', 'Status', 'Origin', 'Kind', 'Section', 'Name', 'Id', 'Body', 'City', 'Country', 'Participant', 'Speaker', 'Operation') {
                $parameter.Attributes.TypeId.Name | Should -Contain 'ArgumentCompleterAttribute' -Because "$command -$($parameter.Name)"
            }
        }
    }
}

Describe '<Command>' -ForEach $consumers {
    It 'takes articles by value' {
        (Get-Command $command).Parameters['Article'].ParameterSets.Values.ValueFromPipeline | Should -BeTrue
    }
}

Describe 'Path parameters' {
    It 'have the usual aliases' {
        $parameters = (Get-Command Import-CstoArticle).Parameters
        $parameters['LiteralPath'].Aliases | Should -Contain 'PSPath'
        $parameters['LiteralPath'].Aliases | Should -Contain 'LP'
        $parameters['Path'].ParameterSets['Path'].Position | Should -Be 0
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
        foreach ($name in 'CstoTools.Core', 'YamlDotNet', 'HtmlAgilityPack', 'Markdig') {
            [Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.GetName().Name | Should -Not -Contain $name
        }
        { [CstoTools.Article] } | Should -Not -Throw
        'CstoTools.Core.Queries.EventFilter' -as [type] | Should -BeNullOrEmpty
    }

    It 'do not bring PowerShell''s own' {
        Get-ChildItem $ModulePath -Recurse -Filter 'System.Management.Automation*' | Should -BeNullOrEmpty
    }
}
