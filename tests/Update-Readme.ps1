# Runs the commands of the README anew and writes below them what they print: pwsh tests/Update-Readme.ps1
#Requires -Version 7.4
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Pester/Readme.ps1')
dotnet build (Join-Path $PSScriptRoot '../CstoTools.sln')
if ($LASTEXITCODE -ne 0) { throw 'It does not build.' }
Import-Module (Join-Path $PSScriptRoot '../out/CstoTools')
$readme = Join-Path $PSScriptRoot '../README.md'
$text = [IO.File]::ReadAllText($readme)
# From the last on, so that the places of those before stay.
foreach ($example in Get-ReadmeExample $text | Sort-Object Start -Descending) {
    $text = $text.Remove($example.Start, $example.Length).Insert($example.Start, (Invoke-ReadmeCommand $example.Code) + "`n")
}
[IO.File]::WriteAllText($readme, $text)
