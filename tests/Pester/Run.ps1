#Requires -Version 7.4
# Runs one Pester file and ends with exit code 0 only if at least one test ran and none failed.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Module
)
$ErrorActionPreference = 'Stop'
$env:CSTOTOOLS_TEST_MODULE = $Module
if (-not (Get-Module Pester -ListAvailable | Where-Object Version -ge '5.3')) {
    Write-Output 'Pester 5.3 or later is not installed: Install-PSResource Pester'
    exit 3
}
Import-Module Pester -MinimumVersion 5.3
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

foreach ($test in $result.Failed) {
    Write-Output "FAILED: $($test.ExpandedPath)"
}
if ($result.PassedCount + $result.SkippedCount -eq 0 -or $result.Result -ne 'Passed') { exit 1 }
exit 0
