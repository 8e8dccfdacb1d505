#Requires -Version 7.4
# Runs one Pester file in this process; the exit code is the number that Invoke-PesterFile ends with.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Module,
    [string] $Pester = 'Pester'
)
. $PSScriptRoot/Runner.ps1
$output = @(Invoke-PesterFile @PSBoundParameters)
$output | Select-Object -SkipLast 1
exit $output[-1]
