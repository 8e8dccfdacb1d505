#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, checks and packs CstoTools.
.DESCRIPTION
    All it does beyond "dotnet build" and "dotnet test" is what needs PowerShell: the script analyzer and the package.
.PARAMETER Task
    What to do, in this order: Clean, Confidence, Build, Test, Analyze, Fuzz, Mutate, Docs, Package, Native. Build if nothing is named.
    Confidence measures the annotated pages of the tests and writes the table of confidence (docs/accuracy.md): run it after a change
    of rules. Mutate changes the code of one room in a copy, fault by fault, and fails if the tests of the room notice too few of them
    (docs/mutation.md). Docs makes the site of docs/ and of the comments in the code in out/site. Native compiles csto for this system,
    into out/csto: one file that starts without .NET. It needs the linker of the system (clang and the headers of zlib on Linux, Visual
    Studio on Windows, Xcode).
.PARAMETER Minutes
    How many minutes Fuzz runs generated inputs, half of them by the grammar, half of them changed samples.
.PARAMETER Configuration
    Debug or Release. The package is always a Release build.
.PARAMETER Room
    The part of CstoTools.Core that Mutate is for.
.PARAMETER File
    Only these files of the room, by name or wildcard.
.EXAMPLE
    ./build.ps1 Build, Test
.EXAMPLE
    ./build.ps1 Mutate -Room Text -File Tokenizer.cs, Folding.cs
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Clean', 'Confidence', 'Build', 'Test', 'Analyze', 'Fuzz', 'Mutate', 'Docs', 'Package', 'Native')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [ValidateRange(0.1, 1440)]
    [double] $Minutes = 10,

    [ValidateSet('Text', 'Export', 'Queries', 'Metadata', 'Dates')]
    [string] $Room = 'Text',

    [string[]] $File = '*.cs'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$module = Join-Path $root 'out/CstoTools'

function Invoke-Dotnet {
    param([Parameter(Mandatory)] [string[]] $Arguments)
    dotnet @Arguments
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($Arguments[0]) failed with exit code $LASTEXITCODE." }
}

function Invoke-Clean {
    Remove-Item -LiteralPath (Join-Path $root 'out') -Recurse -Force -ErrorAction Ignore
    Get-ChildItem (Join-Path $root 'src'), (Join-Path $root 'tests') -Directory |
        ForEach-Object { Join-Path $_.FullName 'bin'; Join-Path $_.FullName 'obj' } |
        Where-Object { Test-Path -LiteralPath $_ } |
        Remove-Item -Recurse -Force
}

function Invoke-Build([string] $Configuration) {
    Invoke-Dotnet -Arguments 'build', (Join-Path $root 'CstoTools.sln'), '--configuration', $Configuration
}

function Invoke-Test([string] $Configuration) {
    Invoke-Dotnet -Arguments 'test', (Join-Path $root 'CstoTools.sln'), '--configuration', $Configuration
}

function Invoke-Analyze {
    if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
        throw 'PSScriptAnalyzer is not installed, so nothing was checked: Install-PSResource PSScriptAnalyzer'
    }
    Import-Module PSScriptAnalyzer
    $files = @('build.ps1', '.github/Test-Package.ps1', 'tests/CstoTools.Benchmarks/Stop.ps1', 'tests/Update-Readme.ps1',
            'tests/CstoTools.Mutation/Mutate.ps1' |
            ForEach-Object { Get-Item (Join-Path $root $_) }) +
        @(Get-ChildItem (Join-Path $root 'module'), (Join-Path $root 'tests/Pester') -Recurse -File |
            Where-Object Extension -in '.ps1', '.psm1', '.psd1')
    $findings = @($files | ForEach-Object {
            Invoke-ScriptAnalyzer -Path $_.FullName -Settings (Join-Path $root 'PSScriptAnalyzerSettings.psd1')
        })
    foreach ($finding in $findings) {
        Write-Information -InformationAction Continue "$($finding.ScriptPath):$($finding.Line): $($finding.RuleName): $($finding.Message)"
    }
    if ($findings) { throw "PSScriptAnalyzer has $($findings.Count) findings." }
    Write-Information "$($files.Count) files without a finding." -InformationAction Continue
}

function Invoke-Fuzz([double] $Minutes) {
    # Other inputs each day; the seed and the number of an input are enough to make it again.
    $seed = [datetime]::UtcNow.ToString('yyyyMMdd', [cultureinfo]::InvariantCulture)
    $half = ($Minutes / 2).ToString([cultureinfo]::InvariantCulture)
    foreach ($kind in 'grammar', 'mutate') {
        Invoke-Dotnet -Arguments 'run', '--project', (Join-Path $root 'tests/CstoTools.Fuzzing'), '--configuration', 'Release', '--',
            '--kind', $kind, '--seed', $seed, '--minutes', $half, '--slow', '50', '--out', (Join-Path $root 'out/fuzz')
    }
}

function Invoke-Confidence {
    # The test that compares the table with the pages writes it if it is told to.
    $env:CSTOTOOLS_WRITE_CONFIDENCE = '1'
    try {
        Invoke-Dotnet -Arguments 'test', (Join-Path $root 'tests/CstoTools.Core.Tests/CstoTools.Core.Tests.csproj'),
            '--configuration', $Configuration, '--filter', 'FullyQualifiedName~TheTableIsWhatTheAnnotatedPagesGive'
    }
    finally { Remove-Item Env:CSTOTOOLS_WRITE_CONFIDENCE }
}

function Invoke-Docs {
    # The pages of the API are made of these two and the XML files beside them.
    Invoke-Dotnet -Arguments 'build', (Join-Path $root 'src/CstoTools.Core/CstoTools.Core.csproj'), '--configuration', 'Release'
    'out/site', 'out/docs' | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path -LiteralPath $_ } | Remove-Item -Recurse -Force
    Push-Location $root
    try {
        Invoke-Dotnet -Arguments 'tool', 'restore'
        Invoke-Dotnet -Arguments 'docfx', 'docs/docfx.json', '--warningsAsErrors'
    }
    finally { Pop-Location }
}

function Invoke-Package {
    # The version that is packed must be the one in out/CstoTools, so it is built again.
    Invoke-Dotnet -Arguments 'build', (Join-Path $root 'src/CstoTools/CstoTools.csproj'), '--configuration', 'Release'
    $null = Test-ModuleManifest (Join-Path $module 'CstoTools.psd1')
    $packages = Join-Path $root 'out/packages'
    $null = New-Item -ItemType Directory -Force $packages
    Get-ChildItem $packages -Filter *.nupkg | Remove-Item
    if (-not (Get-Command Compress-PSResource -ErrorAction Ignore)) {
        throw 'Microsoft.PowerShell.PSResourceGet 1.1 or later is needed to pack: Install-PSResource Microsoft.PowerShell.PSResourceGet'
    }
    Compress-PSResource -Path $module -DestinationPath $packages
    Get-ChildItem $packages -Filter *.nupkg
}

function Invoke-Native {
    $system = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
    $csto = Join-Path $root 'out/csto'
    Remove-Item -LiteralPath $csto -Recurse -Force -ErrorAction Ignore
    Invoke-Dotnet -Arguments 'publish', (Join-Path $root 'src/CstoTools.Cli'), '--configuration', 'Release', '--runtime', $system, '--output', $csto
}

switch ('Clean', 'Confidence', 'Build', 'Test', 'Analyze', 'Fuzz', 'Mutate', 'Docs', 'Package', 'Native' | Where-Object { $_ -in $Task }) {
    Clean { Invoke-Clean }
    Confidence { Invoke-Confidence }
    Build { Invoke-Build -Configuration $Configuration }
    Test { Invoke-Test -Configuration $Configuration }
    Analyze { Invoke-Analyze }
    Fuzz { Invoke-Fuzz -Minutes $Minutes }
    Mutate { & (Join-Path $root 'tests/CstoTools.Mutation/Mutate.ps1') -Room $Room -File $File }
    Docs { Invoke-Docs }
    Package { Invoke-Package }
    Native { Invoke-Native }
}
