# Runs one Pester file, writes what failed and what was skipped, and last of all a number: 0 where at least one test passed and
# none failed, 5 where all were skipped, 1 where it failed. A skipped test is a line "SKIPPED: its name: the reason".
function Invoke-PesterFile {
    param(
        [Parameter(Mandatory)] [string] $Path,
        [Parameter(Mandatory)] [string] $Module,
        # The module Pester, or where it is.
        [string] $Pester = 'Pester'
    )
    $env:CSTOTOOLS_TEST_MODULE = $Module
    if (-not (Get-Module $Pester -ListAvailable | Where-Object Version -ge '5.3')) {
        'Pester 5.3 or later is not installed: Install-PSResource Pester'
        return 3
    }
    if (-not (Test-Path -LiteralPath $Module)) {
        "The module is not built: $Module"
        return 4
    }
    Import-Module $Pester -MinimumVersion 5.3 -ErrorAction Stop
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Detailed'
    $configuration.Output.RenderMode = 'Plaintext'
    $result = Invoke-Pester -Configuration $configuration

    foreach ($test in $result.Failed) { "FAILED: $($test.ExpandedPath)" }
    foreach ($test in $result.Skipped) {
        $reason = "$($test.ErrorRecord | Select-Object -First 1)" -replace '^is skipped,? ?(because )?'
        "SKIPPED: $($test.ExpandedPath): $($reason ? $reason : 'no reason')"
    }
    if ($result.Result -ne 'Passed') { 1 }
    elseif ($result.PassedCount) { 0 }
    else { $result.SkippedCount ? 5 : 1 }
}
