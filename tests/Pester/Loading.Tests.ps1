# In a process of its own.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    1..40 | ForEach-Object { $null = Write-Page (Join-Path $press "page$_.txt") -Title "Page number $_ of a small folder" }
    $html = Join-Path $TestDrive 'page.html'
    [IO.File]::WriteAllText($html, '<!DOCTYPE html><html><head><title>A plan</title></head><body><h1>A plan of roads was signed</h1>' +
        '<p>12.03.2024</p><p>On March 12, 2024, engineers signed a plan of roads in Minsk.</p></body></html>')

    $yaml = Join-Path $TestDrive 'own.yml'
    [IO.File]::WriteAllText($yaml, "people:`n  - id: maral-uzakova`n    name: Maral Uzakova`n")
    # A literal of every public type: [CstoTools.Event] and so on must mean the types of this Model.
    $literals = ((Get-Command Import-CstoArticle).OutputType[0].Type.Assembly.GetExportedTypes() | Where-Object { -not $_.IsGenericType } | ForEach-Object {
            "if ([$($_.FullName)].Assembly -ne `$article.GetType().Assembly) { throw 'another Model' }"
        }) -join '; '

    # Other modules' copies of our packages: same names, other versions, none of the types. Add-Type gives an assembly
    # a name of its own choice, so it is put together by hand.
    function Build-FakeAssembly([string] $Name, [version] $Version) {
        $folder = Join-Path $TestDrive "fake-$Version"
        $null = New-Item -ItemType Directory -Force $folder
        $file = Join-Path $folder "$Name.dll"
        if (Test-Path $file) { return $file }
        $none = [Reflection.Metadata.StringHandle]::new()
        $noBlob = [Reflection.Metadata.BlobHandle]::new()
        $noGuid = [Reflection.Metadata.GuidHandle]::new()
        $metadata = [Reflection.Metadata.Ecma335.MetadataBuilder]::new()
        $null = $metadata.AddModule(0, $metadata.GetOrAddString("$Name.dll"), $metadata.GetOrAddGuid([guid]::NewGuid()), $noGuid, $noGuid)
        $null = $metadata.AddAssembly($metadata.GetOrAddString($Name), $Version, $none, $noBlob, 0, 'None')
        $null = $metadata.AddTypeDefinition('NotPublic', $none, $metadata.GetOrAddString('<Module>'), [Reflection.Metadata.TypeDefinitionHandle]::new(),
            [Reflection.Metadata.Ecma335.MetadataTokens]::FieldDefinitionHandle(1), [Reflection.Metadata.Ecma335.MetadataTokens]::MethodDefinitionHandle(1))
        $builder = [Reflection.PortableExecutable.ManagedPEBuilder]::new([Reflection.PortableExecutable.PEHeaderBuilder]::CreateLibraryHeader(),
            [Reflection.Metadata.Ecma335.MetadataRootBuilder]::new($metadata), [Reflection.Metadata.BlobBuilder]::new())
        $image = [Reflection.Metadata.BlobBuilder]::new()
        $null = $builder.Serialize($image)
        [IO.File]::WriteAllBytes($file, $image.ToArray())
        $file
    }

    $work = @"
        `$article = Import-CstoArticle '$html'
        if (`$article -isnot [CstoTools.Article]) { throw 'the type literal means another type' }
        if ([CstoTools.Event].Assembly -ne [CstoTools.Article].Assembly) { throw 'there are two Models' }
        if ((Get-TypeData CstoTools.Article).SerializationDepth -ne 3) { throw 'the type data are not there' }
        if (`$article.Format -ne 'html') { throw 'HTML is not read' }
        if (-not (Get-CstoEntity -Kind City)) { throw 'the metadata is not read' }
        if (-not (`$article | Find-CstoMention Minsk)) { throw 'nothing is found' }
        if (-not (`$article | Get-CstoEvent)) { throw 'no event is found' }
        if ((`$article | Get-CstoAnalysis).Article -ne `$article) { throw 'nothing is analysed' }
        if (`$article | Get-CstoQuote -IncludeIndirect -Match nothing) { throw 'a quote is made up' }
        if ((Get-Content -Raw '$html' | ConvertFrom-CstoPage).Id -ne `$article.Id) { throw 'text is not read' }
        if (-not (Get-CstoOfficeHolder 'CSTO Secretary General' 2019-09-25)) { throw 'no office is known' }
        if (-not (Test-CstoMetadata '$yaml' -Quiet)) { throw 'the metadata is not checked' }
        `$exported = `$article | Export-CstoArticle (Join-Path ([IO.Path]::GetTempPath()) "csto-`$([guid]::NewGuid())") -PassThru
        if ((`$exported | Import-CstoArticle).Id -ne `$article.Id) { throw 'Markdown is not read' }
        Remove-Item -LiteralPath `$exported.DirectoryName -Recurse
        $literals
"@

    # A module folder like ours, whose CstoTools.dll is of another version and holds nothing.
    function Build-OtherVersion([string] $Version) {
        $folder = Join-Path $TestDrive "other-$Version/CstoTools"
        if (-not (Test-Path $folder)) {
            $null = New-Item -ItemType Directory -Force $folder
            $data = [IO.File]::ReadAllText((Join-Path $ModulePath CstoTools.psd1)) -replace "(?<=ModuleVersion\s*= ')[\d.]+", $Version
            [IO.File]::WriteAllText((Join-Path $folder CstoTools.psd1), $data)
            Get-ChildItem $ModulePath -Filter CstoTools.*.ps*1* | Where-Object Extension -in '.psm1', '.ps1xml' | Copy-Item -Destination $folder
            Copy-Item (Build-FakeAssembly CstoTools $Version) $folder
        }
        $folder
    }

    # PowerShell's own -File sets no location, so paths are absolute throughout.
    $import = "Import-Module '$ModulePath'"
}

Describe 'Importing' {
    It 'again, with -Force, after removing' {
        Invoke-NewProcess @"
            $import; $work
            $import -Force; $work
            Remove-Module CstoTools; $import; $work
            Remove-Module CstoTools; Remove-Module CstoTools -ErrorAction Ignore; $import; $work
            'well'
"@ | Should -Be 'well'
    }

    It 'happens by itself where the folder is on the module path' {
        Invoke-NewProcess @"
            `$env:PSModulePath = '$(Split-Path $ModulePath)' + [IO.Path]::PathSeparator + `$env:PSModulePath
            $work
            'well'
"@ | Should -Be 'well'
    }

    It 'under strict mode' {
        Invoke-NewProcess "Set-StrictMode -Version Latest; $import; $work; 'well'" | Should -Be 'well'
    }
}

Describe 'Foreign copies of our packages' {
    It 'version <Version>, loaded <When>, do no harm' -ForEach @(
        @{ Version = '1.0.0.0'; When = 'before' }
        @{ Version = '99.0.0.0'; When = 'before' }
        @{ Version = '99.0.0.0'; When = 'after' }
    ) {
        $packages = 'YamlDotNet', 'HtmlAgilityPack', 'Markdig'
        $files = $packages | ForEach-Object { Build-FakeAssembly $_ $version }
        $fakes = "Import-Module '$($files -join "', '")'"
        $again = "$import -Force; $work; Remove-Module CstoTools; $import; $work"
        $order = if ($when -eq 'before') { "$fakes; $import; $work; $again" } else { "$import; $fakes; $work; $again" }
        Invoke-NewProcess @"
            $order
            [Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.GetName() | Where-Object Name -in '$($packages -join "', '")' |
                Sort-Object Name | ForEach-Object { "`$(`$_.Name) `$(`$_.Version)" }
"@ | Should -Be @("HtmlAgilityPack $version", "Markdig $version", "YamlDotNet $version")
    }
}

Describe 'Another CstoTools' {
    BeforeAll {
        $try = @'
            try { Import-Module $that; 'imported' }
            catch { "$($_.FullyQualifiedErrorId)|$($_.CategoryInfo.Category)|$($_.Exception.Message)" }
'@
    }

    It 'of version <_> is refused by an error that says what to do, and ours works on' -ForEach '99.0.0', '0.0.1' {
        $that = Build-OtherVersion $_
        $output = @(Invoke-NewProcess "$import; `$that = '$that'; $try; $work; 'well'")
        $output[0] | Should -BeLike 'AnotherVersionLoaded,*|ResourceExists|*'
        $output[0] | Should -BeLike "*CstoTools $_ in '*cannot be imported: CstoTools *is already loaded*Start a new PowerShell*"
        $output[0] | Should -BeLike "*'$ModulePath'*"
        $output[-1] | Should -Be 'well'
        $output | Should -HaveCount 2
    }

    It 'is named when it was there first, even if it has been removed' {
        $that = Build-OtherVersion 99.0.0
        $output = @(Invoke-NewProcess "Import-Module '$that'; Remove-Module CstoTools; `$that = '$ModulePath'; $try")
        $output | Should -BeLike "AnotherVersionLoaded,*CstoTools 99.0.0 of '*"
        $output | Should -HaveCount 1
    }

    It 'does no harm if it is a copy of the same build' {
        $copy = Join-Path $TestDrive 'copy/CstoTools'
        $null = New-Item -ItemType Directory -Force (Split-Path $copy)
        Copy-Item -Recurse $ModulePath $copy
        Invoke-NewProcess "$import; Import-Module '$copy'; $work; 'well'" | Should -Be 'well'
    }
}

Describe 'What the session sees' {
    It 'is Model and the cmdlets; all else lives in a context of its own' {
        Invoke-NewProcess @"
            $import; $work
            foreach (`$context in [Runtime.Loader.AssemblyLoadContext]::All) {
                `$context.Assemblies | Where-Object { `$_.Location -and `$_.Location.StartsWith('$ModulePath', [StringComparison]::OrdinalIgnoreCase) } |
                    ForEach-Object { "`$(`$context.Name)/`$(`$_.GetName().Name)" }
            }
"@ | Sort-Object | Should -Be @('CstoTools.Core/CstoTools.Core', 'CstoTools.Core/HtmlAgilityPack', 'CstoTools.Core/YamlDotNet'
            'Default/CstoTools', 'Default/CstoTools.Model')
    }

    It 'is as it was after removing' {
        Invoke-NewProcess @"
            `$before = (Get-TypeData).Count
            $import
            if ((Get-TypeData).Count -eq `$before) { 'no type data' }
            Remove-Module CstoTools
            if ((Get-TypeData).Count -ne `$before) { 'type data left' }
            Get-Command *-Csto* | Where-Object Version -eq $((Get-Module CstoTools).Version)
            Get-Module CstoTools* -All
            'well'
"@ | Should -Be 'well'
    }
}

Describe 'Other runspaces' {
    It 'a job' {
        $job = Start-Job { Import-Module $using:ModulePath; . ([scriptblock]::Create($using:work)); Import-CstoArticle $using:press | Get-CstoAnalysis }
        @(Receive-Job $job -Wait -AutoRemoveJob).Count | Should -Be 40
    }

    It 'a thread job' {
        if (-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
            Set-ItResult -Skipped -Because 'the module with Start-ThreadJob is not installed'
            return
        }
        $job = Start-ThreadJob { Import-Module $using:ModulePath; . ([scriptblock]::Create($using:work)); Import-CstoArticle $using:press | Get-CstoAnalysis }
        @(Receive-Job $job -Wait -AutoRemoveJob).Count | Should -Be 40
    }

    It 'one in another process, as remoting has it' {
        $runspace = [runspacefactory]::CreateOutOfProcessRunspace([Management.Automation.Runspaces.TypeTable]::LoadDefaultTypeFiles())
        try {
            $runspace.Open()
            $shell = [powershell]::Create($runspace)
            $null = $shell.AddScript('param($Module, $Pages) $ErrorActionPreference = "Stop"; Import-Module $Module; Import-CstoArticle $Pages | Get-CstoEvent').
                AddArgument($ModulePath).AddArgument($press)
            $events = $shell.Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $events.Count | Should -BeGreaterThan 0
            $events[0].PSTypeNames | Should -Contain 'Deserialized.CstoTools.Event'
            # What comes back from there is still an article to the cmdlets here.
            $shell.Commands.Clear()
            $null = $shell.AddScript('param($Pages) Import-CstoArticle $Pages | Select-Object -First 1').AddArgument($press)
            @($shell.Invoke() | Find-CstoMention Bishkek).Count | Should -BeGreaterThan 0
            $shell.Commands.Clear()
            $null = $shell.AddScript("`$ErrorActionPreference = 'Stop'; $work; 'well'")
            $shell.Invoke() | Should -Be 'well'
            $shell.Dispose()
        }
        finally { $runspace.Dispose() }
    }

    It 'one that has the module from its initial state' {
        $state = [initialsessionstate]::CreateDefault2()
        $null = $state.ImportPSModule($ModulePath)
        $runspace = [runspacefactory]::CreateRunspace($state)
        try {
            $runspace.Open()
            $shell = [powershell]::Create($runspace)
            $null = $shell.AddScript('param($Pages) @(Import-CstoArticle $Pages).Count; (Get-TypeData CstoTools.Article).SerializationDepth').AddArgument($press)
            $shell.Invoke() | Should -Be 40, 3
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shell.Dispose()
        }
        finally { $runspace.Dispose() }
    }

    It 'eight at once over one folder' {
        $counts = 1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:ModulePath
            . ([scriptblock]::Create($using:work))
            @(Import-CstoArticle $using:press | Get-CstoAnalysis).Count
            Remove-Module CstoTools
        }
        $counts | Should -Be (@(40) * 8)
    }

    It 'a page each' {
        $ids = Get-ChildItem $press | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:ModulePath
            ($_ | Import-CstoArticle).Id
        }
        @($ids | Sort-Object -Unique).Count | Should -Be 40
    }

    It 'eight that import it for the first time' {
        Invoke-NewProcess @"
            `$counts = 1..8 | ForEach-Object -ThrottleLimit 8 -Parallel { Import-Module '$ModulePath'; @(Import-CstoArticle '$press' | Get-CstoAnalysis).Count }
            "`$counts"
"@ | Should -Be ((@(40) * 8) -join ' ')
    }
}
