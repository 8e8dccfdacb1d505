#Requires -Version 7.4
# Runs each Pester file that a line of standard input names, in a session of its own but in this one process: PowerShell, the
# module's assemblies and its metadata are then loaded once. A file that begins with the comment "In a process of its own." gets
# one. After each comes a line "RESULT: " with the number that Invoke-PesterFile ends with.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Pester
)
$ErrorActionPreference = 'Stop'
$folder = [Environment]::CurrentDirectory
$environment = [Environment]::GetEnvironmentVariables()
$encoding = [Console]::OutputEncoding

# What belongs to the process and not to a session is put back.
function Restore-Process {
    [Environment]::CurrentDirectory = $folder
    [Console]::OutputEncoding = $encoding
    foreach ($name in @([Environment]::GetEnvironmentVariables().Keys)) {
        if (-not $environment.ContainsKey($name)) { [Environment]::SetEnvironmentVariable($name, $null) }
    }
    foreach ($entry in $environment.GetEnumerator()) { [Environment]::SetEnvironmentVariable($entry.Key, $entry.Value) }
}

. $PSScriptRoot/Host.ps1

while ($path = [Console]::In.ReadLine()) {
    if ((Get-Content -LiteralPath $path -TotalCount 1) -eq '# In a process of its own.') {
        Invoke-PowerShell -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'Run.ps1') -Path $path -Module $Module -Pester $Pester
        "RESULT: $LASTEXITCODE"
        continue
    }
    $code = 1
    $runspace = [runspacefactory]::CreateRunspace($Host)
    $shell = [powershell]::Create($runspace)
    try {
        $runspace.Open()
        $null = $shell.AddScript('param($Folder, $Runner, $Arguments) Set-Location $Folder; . $Runner; Invoke-PesterFile @Arguments').
            AddArgument($folder).AddArgument((Join-Path $PSScriptRoot 'Runner.ps1')).
            AddArgument(@{ Path = $path; Module = $Module; Pester = $Pester })
        $output = @($shell.Invoke())
        $output | Select-Object -SkipLast 1
        if ($output.Count) { $code = $output[-1] }
    }
    catch { "FAILED: ${path}: $_" }
    finally {
        $shell.Dispose()
        $runspace.Dispose()
        Restore-Process
    }
    "RESULT: $code"
}
