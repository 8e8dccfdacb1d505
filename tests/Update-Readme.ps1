# Runs the commands of the README, of the help pages and of the cookbook, and writes below them what they print; and makes the
# picture of the README of what its commands print:
# pwsh tests/Update-Readme.ps1
#Requires -Version 7.4
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Pester/Readme.ps1')
. (Join-Path $PSScriptRoot 'Pester/Examples.ps1')
. (Join-Path $PSScriptRoot 'Pester/Picture.ps1')
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
[IO.File]::WriteAllText((Join-Path $PSScriptRoot '../docs/picture.svg'), (Get-Picture) + "`n")

$fence = '```'
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
foreach ($page in @(Get-ChildItem (Join-Path $PSScriptRoot '../docs/en-US/*-*.md')) + (Get-Item (Join-Path $PSScriptRoot '../docs/cookbook.md'))) {
    $text = [IO.File]::ReadAllText($page)
    foreach ($example in Get-PageExample $text | Where-Object { -not (Get-MissingModule $_.Code) } | Sort-Object Start -Descending) {
        Copy-Item (Join-Path $PSScriptRoot '../samples') $folder -Recurse
        Push-Location $folder
        try { $shown = Invoke-PageExample $example.Code }
        finally {
            Pop-Location
            Remove-Item $folder -Recurse -Force
        }
        $text = $text.Remove($example.Start, $example.Length).Insert($example.Start, "`n$fence`n$shown`n$fence`n")
    }
    [IO.File]::WriteAllText($page, $text)
}
# The help is made of the pages.
dotnet build (Join-Path $PSScriptRoot '../src/CstoTools')
