# Gets the command that starts another PowerShell of the kind that runs this: a program and its first arguments. The program is
# pwsh, or dotnet where PowerShell was started as "dotnet pwsh.dll", as from a package.
function Get-PowerShellCommand {
    $program = [Environment]::ProcessPath
    if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { $program, (Join-Path $PSHOME 'pwsh.dll') } else { $program }
}

# Starts another PowerShell with these arguments.
function Invoke-PowerShell {
    $program, [string[]] $first = Get-PowerShellCommand
    & $program @first @args
}
