#Requires -Version 7.4
<#
.SYNOPSIS
    Installs the package in out/packages into out/CstoTools and runs every Pester file on it.
.PARAMETER PowerShell
    The version that this is to run in, such as 7.4; anything else is an error.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $PowerShell)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if (-not "$($PSVersionTable.PSVersion)".StartsWith("$PowerShell.")) { throw "This is PowerShell $($PSVersionTable.PSVersion), not $PowerShell." }
$root = Split-Path $PSScriptRoot
$out = Join-Path $root 'out'

Install-PSResource Pester -Version '[5.5,6.0)' -TrustRepository
Install-PSResource PSScriptAnalyzer -Version '[1.23,2.0)' -TrustRepository

Register-PSResourceRepository -Name CstoToolsBuilt -Uri (Join-Path $out 'packages') -Trusted -Force
$null = New-Item -ItemType Directory -Force (Join-Path $out 'installed')
Save-PSResource CstoTools -Repository CstoToolsBuilt -Path (Join-Path $out 'installed') -TrustRepository
Unregister-PSResourceRepository -Name CstoToolsBuilt
$installed = Get-ChildItem (Join-Path $out 'installed/CstoTools') -Directory | Select-Object -First 1
# The tests want the folder by the module's name; the installer's note is not part of the package.
Remove-Item -LiteralPath (Join-Path $out 'CstoTools') -Recurse -ErrorAction Ignore
Move-Item -LiteralPath $installed.FullName -Destination (Join-Path $out 'CstoTools')
Remove-Item -LiteralPath (Join-Path $out 'CstoTools/PSGetModuleInfo.xml') -ErrorAction Ignore

. (Join-Path $root 'tests/Pester/Host.ps1')
$failed = foreach ($file in Get-ChildItem (Join-Path $root 'tests/Pester') -Filter *.Tests.ps1) {
    Invoke-PowerShell -NoProfile -NonInteractive -File (Join-Path $root 'tests/Pester/Run.ps1') -Path $file.FullName -Module (Join-Path $out 'CstoTools') |
        Out-Host
    if ($LASTEXITCODE -ne 0) { $file.Name }
}
if ($failed) { throw "Failed: $($failed -join ', ')" }
