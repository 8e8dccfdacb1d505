#Requires -Version 7.4
# Runs one Pester file. Exit code 0: at least one test passed and none failed; 5: all were skipped; anything else is a failure.
# A skipped test is a line "SKIPPED: its name: the reason".
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Module,
    # The module Pester, or where it is.
    [string] $Pester = 'Pester'
)
$ErrorActionPreference = 'Stop'
$env:CSTOTOOLS_TEST_MODULE = $Module
if (-not (Get-Module $Pester -ListAvailable | Where-Object Version -ge '5.3')) {
    Write-Output 'Pester 5.3 or later is not installed: Install-PSResource Pester'
    exit 3
}
Import-Module $Pester -MinimumVersion 5.3
if (-not (Test-Path -LiteralPath $Module)) {
    Write-Output "The module is not built: $Module"
    exit 4
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.RenderMode = 'Plaintext'
$ErrorActionPreference = 'Continue'
$result = Invoke-Pester -Configuration $configuration

foreach ($test in $result.Failed) { Write-Output "FAILED: $($test.ExpandedPath)" }
foreach ($test in $result.Skipped) {
    $reason = "$($test.ErrorRecord | Select-Object -First 1)" -replace '^is skipped,? ?(because )?'
    Write-Output "SKIPPED: $($test.ExpandedPath): $($reason ? $reason : 'no reason')"
}
if ($result.Result -ne 'Passed') { exit 1 }
if ($result.PassedCount) { exit 0 }
exit $result.SkippedCount ? 5 : 1
