# What the Pester files share: the built module and small pages of our own.
$script:ModulePath = $env:CSTOTOOLS_TEST_MODULE
if (-not $script:ModulePath) { $script:ModulePath = Join-Path $PSScriptRoot '../../out/CstoTools' }
$script:ModulePath = (Resolve-Path -LiteralPath $script:ModulePath).ProviderPath.TrimEnd([IO.Path]::DirectorySeparatorChar)
$script:RepositoryRoot = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).ProviderPath
Import-Module $script:ModulePath

# A page as a reader's view of the site leaves it: title, title with date, text, links back.
function Get-PageText {
    param(
        [string] $Title = 'Rail safety was discussed in Bishkek',
        [string] $Date = '12.03.2024',
        [string] $Body = 'On March 12, 2024, Maral Uzakova met with engineers in Bishkek. The parties considered the safety of bridges.'
    )
    "$Title`n`n$Title $Date`n`n$Body`n`nGo back`n`nBack to the section`n"
}

function Write-Page {
    param(
        [Parameter(Mandatory)] [string] $Path,
        [string] $Title = 'Rail safety was discussed in Bishkek',
        [string] $Date = '12.03.2024',
        [string] $Body = 'On March 12, 2024, Maral Uzakova met with engineers in Bishkek. The parties considered the safety of bridges.'
    )
    $null = New-Item -ItemType Directory -Force -Path (Split-Path $Path)
    [IO.File]::WriteAllText($Path, (Get-PageText -Title $Title -Date $Date -Body $Body))
    $Path
}

# A folder of three pages, of three days, people and cities.
function Write-Press([string] $Folder) {
    $null = Write-Page (Join-Path $Folder 'one.txt')
    $null = Write-Page (Join-Path $Folder 'two.txt') -Title 'A course for medics has ended in Minsk' -Date '02.04.2024' `
        -Body 'On April 2, 2024, a training course for military medics ended in Minsk. Jean O''Connor addressed the guests.'
    $null = Write-Page (Join-Path $Folder 'three.txt') -Title 'Maral Uzaqova received guests' -Date '05.06.2024' `
        -Body 'On June 5, 2024, Maral Uzaqova held a meeting with the guests in Dushanbe.'
}

# People and places that exist only here.
function Write-PeopleFile {
    param([Parameter(Mandatory)] [string] $Path)
    $null = New-Item -ItemType Directory -Force -Path (Split-Path $Path)
    [IO.File]::WriteAllText($Path, @'
people:
  - id: maral-uzakova
    name: Maral Uzakova
    aliases: [Maral Uzaqova]
  - id: jean-o-connor
    name: Jean O'Connor
'@)
    $Path
}

. $PSScriptRoot/Host.ps1

# Runs a script in a new PowerShell process and gives its output; fails if the process does.
function Invoke-NewProcess {
    param([Parameter(Mandatory)] [string] $Script)
    $prelude = '$ErrorActionPreference = "Stop"; $PSStyle.OutputRendering = "PlainText"; $ModulePath = ' +
        "'$($script:ModulePath.Replace("'", "''"))'`n"
    $file = Join-Path ([IO.Path]::GetTempPath()) "$([guid]::NewGuid()).ps1"
    try {
        [IO.File]::WriteAllText($file, $prelude + $Script)
        $output = Invoke-PowerShell -NoProfile -NonInteractive -File $file 2>&1
        if ($LASTEXITCODE -ne 0) { throw "exit code ${LASTEXITCODE}: $($output | Out-String)" }
        $output
    }
    finally { Remove-Item -LiteralPath $file -ErrorAction Ignore }
}
