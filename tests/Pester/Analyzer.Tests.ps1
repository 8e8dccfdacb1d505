# Skipped where the analyzer is not installed; the workflow and build.ps1 Analyze fail there.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $scripts = 'build.ps1', 'PSScriptAnalyzerSettings.psd1', '.github/Test-Package.ps1', 'tests/CstoTools.Benchmarks/Stop.ps1', 'tests/Update-Readme.ps1'
    $files = @($scripts | ForEach-Object { Get-Item (Join-Path $RepositoryRoot $_) }) +
        @(Get-ChildItem (Join-Path $RepositoryRoot module), $PSScriptRoot -Recurse -File) |
        Where-Object Extension -in '.ps1', '.psm1', '.psd1' |
        ForEach-Object { @{ File = $_.FullName; Name = [IO.Path]::GetRelativePath($RepositoryRoot, $_.FullName) } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $missing = -not (Get-Module PSScriptAnalyzer -ListAvailable)
    if (-not $missing) { Import-Module PSScriptAnalyzer }
    function Get-Finding([string] $Path, [object] $Settings) {
        Invoke-ScriptAnalyzer -Path $Path -Settings $Settings -Recurse | ForEach-Object { "$($_.ScriptName):$($_.Line): $($_.RuleName): $($_.Message)" }
    }
}

Describe 'PSScriptAnalyzer' {
    BeforeEach {
        if ($missing) { Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed' }
    }

    It 'finds a fault where there is one' {
        $bad = Join-Path $TestDrive bad.ps1
        [IO.File]::WriteAllText($bad, 'function Do-It { gci | % { $_ } }')
        Get-Finding $bad (Join-Path $RepositoryRoot PSScriptAnalyzerSettings.psd1) | Should -Not -BeNullOrEmpty
    }

    It 'has nothing to say about <Name>' -ForEach $files {
        Get-Finding $file (Join-Path $RepositoryRoot PSScriptAnalyzerSettings.psd1) | Should -BeNullOrEmpty
    }

    It 'has nothing to say about the built module, by the rules of the gallery' {
        Get-Finding $ModulePath PSGallery | Should -BeNullOrEmpty
    }
}
