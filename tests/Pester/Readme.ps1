# The commands of the README, each with the output that is shown below it: for the test, and for tests/Update-Readme.ps1.
# A command and its output are two code blocks with nothing between them but an empty line.
function Get-ReadmeExample([string] $Text) {
    foreach ($match in [regex]::Matches($Text, '(?m)^```(?<language>powershell)?\n(?<code>(?:(?!```).*\n)+)```\n\n```\n(?<output>(?:(?!```).*\n)+)```$')) {
        [pscustomobject]@{
            # Of the commands for a shell the first is the one whose output is shown.
            Code = $match.Groups['language'].Success ? $match.Groups['code'].Value.Trim() : ($match.Groups['code'].Value -split "`n")[0]
            IsPowerShell = $match.Groups['language'].Success
            Output = $match.Groups['output'].Value.TrimEnd()
            Start = $match.Groups['output'].Index
            Length = $match.Groups['output'].Length
        }
    }
}

# What a command prints, run in the folder of the repository, in 100 columns.
function Invoke-ReadmeCommand([string] $Code) {
    $before = $PSStyle.OutputRendering, [Console]::OutputEncoding, [cultureinfo]::CurrentCulture
    Push-Location (Join-Path $PSScriptRoot '../..')
    try {
        $PSStyle.OutputRendering = 'PlainText'
        [Console]::OutputEncoding = [Text.UTF8Encoding]::new()
        # Group-Object and Sort-Object order by it.
        [cultureinfo]::CurrentCulture = 'en-US'
        $lines = (& ([scriptblock]::Create($Code)) | Out-String -Width 100) -split '\r?\n' | ForEach-Object TrimEnd
        ($lines -join "`n").Trim("`n")
    }
    finally {
        Pop-Location
        $PSStyle.OutputRendering, [Console]::OutputEncoding, [cultureinfo]::CurrentCulture = $before
    }
}
