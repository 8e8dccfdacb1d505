# The way of a user: publish, install, import, work. In folders of the test; the user's own modules stay as they are.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $data = Import-PowerShellDataFile (Join-Path $ModulePath CstoTools.psd1)
    $psData = $data.PrivateData.PSData
}

Describe 'What the gallery shows' {
    It 'is a manifest without a warning' {
        $null = Test-ModuleManifest (Join-Path $ModulePath CstoTools.psd1) -WarningVariable warnings -ErrorAction Stop 3> $null
        $warnings | Should -BeNullOrEmpty
    }

    It 'is who made the module and what it is for' {
        foreach ($key in 'Author', 'CompanyName', 'Copyright', 'Description', 'GUID', 'PowerShellVersion') { $data[$key] | Should -Not -BeNullOrEmpty -Because $key }
        $data.CompatiblePSEditions | Should -Be 'Core'
    }

    It 'is where the project, its license and its icon are' {
        $project = $psData.ProjectUri
        $project | Should -Match '^https://github\.com/[^/]+/[^/]+$'
        $psData.LicenseUri | Should -Be "$project/blob/main/LICENSE"
        $psData.IconUri | Should -Be ($project.Replace('https://github.com/', 'https://raw.githubusercontent.com/') + '/main/module/icon.png')
        Join-Path $RepositoryRoot module/icon.png | Should -Exist
    }

    It 'is tags that can be searched for: editions, systems, topics' {
        foreach ($tag in 'PSEdition_Core', 'Windows', 'Linux', 'MacOS', 'CSTO') { $psData.Tags | Should -Contain $tag }
        $psData.Tags | Should -Not -Match '\s'
        @($psData.Tags | Sort-Object -Unique).Count | Should -Be @($psData.Tags).Count
    }

    It 'is a summary of this version, from the changelog' {
        $notes = $psData.ReleaseNotes.Replace("`r", '').Trim()
        $text = [IO.File]::ReadAllText((Join-Path $RepositoryRoot CHANGELOG.md)).Replace("`r", '')
        $summary = [regex]::Match($text, '(?ms)^## [^\n]*\n(.*?)(?=^###? |\z)').Groups[1].Value.Trim()
        $summary | Should -Match '\S'
        $notes | Should -Be "CstoTools $($data.ModuleVersion)`n`n$summary`n`nAll changes: $($psData.ProjectUri)/blob/main/CHANGELOG.md"
    }

    It 'is a summary that is short and names only what there is' {
        $notes = $psData.ReleaseNotes.Replace("`r", '').Trim()
        $notes.Length | Should -BeLessOrEqual 1500
        @($notes -split "`n").Count | Should -BeLessOrEqual 15
        $notes | Should -Not -Match '[`*]|\]\(|(?m)^#' -Because 'the gallery shows the notes as plain text'
        $named = [regex]::Matches($notes, '\b[A-Z][a-z]+-Csto\w+').Value
        $named | Should -Not -BeNullOrEmpty
        $named | Where-Object { $_ -notin $data.CmdletsToExport } | Should -BeNullOrEmpty
    }
}

Describe 'The module folder' {
    It 'has no file of the build, the tests or PowerShell itself' {
        Get-ChildItem $ModulePath -Recurse -File | Where-Object {
            $_.Extension -in '.pdb', '.nupkg', '.cs', '.map' -or $_.Name -like '*.deps.json' -or $_.Name -like '*Test*' -or $_.Name -like 'xunit*'
        } | Should -BeNullOrEmpty
        # PowerShell also has this one, in a version that depends on its own; the module's is loaded into the module's own context.
        Get-ChildItem $ModulePath -Recurse -Filter *.dll | Where-Object { Test-Path (Join-Path $PSHOME $_.Name) } |
            Where-Object Name -ne System.ServiceModel.Syndication.dll | Should -BeNullOrEmpty
    }

    It 'has the license, and notices for each foreign library it ships and no other' {
        Get-Content -Raw (Join-Path $ModulePath LICENSE) | Should -Be (Get-Content -Raw (Join-Path $RepositoryRoot LICENSE))
        # The notices have the names of the packages; the library of Fluid.Core has another.
        $foreign = (Get-ChildItem (Join-Path $ModulePath lib) -Filter *.dll).BaseName -notlike 'CstoTools*' -replace '^Fluid$', 'Fluid.Core'
        $notices = Get-Content -Raw (Join-Path $ModulePath ThirdPartyNotices.txt)
        $named = [regex]::Matches($notices, '(?m)^(\S+)\r?\n    https://').ForEach{ $_.Groups[1].Value }
        $named | Sort-Object | Should -Be ($foreign | Sort-Object)
    }

    It 'has assemblies of IL alone, for every system' {
        foreach ($file in Get-ChildItem $ModulePath -Recurse -Filter *.dll) {
            $reader = [Reflection.PortableExecutable.PEReader]::new([IO.File]::OpenRead($file.FullName))
            try { "$($reader.PEHeaders.CorHeader.Flags)" | Should -Match 'ILOnly' -Because $file.Name } finally { $reader.Dispose() }
        }
    }
}

Describe 'The package' {
    BeforeAll {
        if (-not (Get-Command Publish-PSResource -ErrorAction Ignore)) { return }
        $repository = "CstoToolsTest$PID"
        $feed = (New-Item -ItemType Directory (Join-Path $TestDrive feed)).FullName
        $installed = (New-Item -ItemType Directory (Join-Path $TestDrive installed)).FullName
        Register-PSResourceRepository -Name $repository -Uri $feed -Trusted
        try {
            Publish-PSResource -Path $ModulePath -Repository $repository -ErrorAction Stop
            Save-PSResource -Name CstoTools -Repository $repository -Path $installed -TrustRepository -ErrorAction Stop
            $found = Find-PSResource -Name CstoTools -Repository $repository
        }
        finally { Unregister-PSResourceRepository -Name $repository }
        $version = "$($data.ModuleVersion)"
        $folder = Join-Path $installed "CstoTools/$version"
    }

    BeforeEach {
        if (-not (Get-Command Publish-PSResource -ErrorAction Ignore)) {
            Set-ItResult -Skipped -Because 'Microsoft.PowerShell.PSResourceGet is not installed'
        }
    }

    It 'bears its name and version' {
        Join-Path $feed "CstoTools.$version.nupkg" | Should -Exist
        "$($found.Version)" | Should -Be $version
        "$($found.ProjectUri)" | Should -Be $psData.ProjectUri
    }

    It 'holds the files of the module folder, byte for byte' {
        $list = { param($Root) Get-ChildItem $Root -Recurse -File | ForEach-Object { "$([IO.Path]::GetRelativePath($Root, $_.FullName)) $((Get-FileHash $_).Hash)" } | Sort-Object }
        # What an installer adds is its own note.
        (& $list $folder) -notlike 'PSGetModuleInfo.xml *' | Should -Be (& $list $ModulePath)
    }

    It 'installed, does the main job in a clean process' {
        $output = Invoke-NewProcess @"
            `$env:PSModulePath = '$installed'
            Set-StrictMode -Version Latest
            `$events = @(Import-CstoArticle '$(Join-Path $RepositoryRoot samples)' | Get-CstoEvent -City Minsk)
            (Get-Module CstoTools).ModuleBase
            `$events.Count
            `$events | Where-Object { -not `$_.Date -or "`$(`$_.City)" -ne 'Minsk' } | ForEach-Object { "wrong: `$_" }
            Import-CstoArticle '$(Join-Path $RepositoryRoot samples)' | Find-CstoMention -Kind Person -Section body | Select-Object -First 1 | Out-String | ForEach-Object Length
"@
        $output[0] | Should -Be $folder
        $output[1] | Should -Be 2
        [int] $output[2] | Should -BeGreaterThan 50
        $output | Should -HaveCount 3
    }
}
