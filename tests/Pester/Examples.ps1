# The examples of docs/en-US and docs/cookbook.md, each with the output that is shown below it: for the tests, and for
# tests/Update-Readme.ps1. An example and its output are two code blocks with nothing between them but an empty line.
function Get-PageExample([string] $Text) {
    $headings = [regex]::Matches($Text, '(?m)^##+ (?<title>.+)$')
    $examples = $Text.IndexOf("`n## EXAMPLES`n")
    $end = $examples -lt 0 ? $Text.Length : $Text.IndexOf("`n## ", $examples + 4)
    foreach ($match in [regex]::Matches($Text, '(?m)^```powershell\n(?<code>(?:(?!```).*\n)+)```\n(?<shown>\n```\n(?<output>(?:(?!```).*\n)+)```\n)?')) {
        if ($match.Index -lt $examples -or $match.Index -gt $end) { continue }
        [pscustomobject]@{
            Title = ($headings | Where-Object Index -lt $match.Index)[-1].Groups['title'].Value
            Code = $match.Groups['code'].Value.TrimEnd()
            Output = $match.Groups['output'].Success ? $match.Groups['output'].Value.TrimEnd() : $null
            Start = $match.Index + $match.Length - $match.Groups['shown'].Length
            Length = $match.Groups['shown'].Length
        }
    }
}

# What an example prints, run in the current folder, in 100 columns; of long output the first lines, and how many more there are.
function Invoke-PageExample([string] $Code) {
    $before = $PSStyle.OutputRendering, [Console]::OutputEncoding, [cultureinfo]::CurrentCulture
    try {
        $PSStyle.OutputRendering = 'PlainText'
        [Console]::OutputEncoding = [Text.UTF8Encoding]::new()
        [cultureinfo]::CurrentCulture = 'en-US'
        # Any error, a small one too, ends the example and fails its test.
        $text = & {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            # All of it before any is shown: the width of columns is made of what comes in the first moments.
            $items = @(& ([scriptblock]::Create($Code)))
            $items | Out-String -Width 100
        }
    }
    finally { $PSStyle.OutputRendering, [Console]::OutputEncoding, [cultureinfo]::CurrentCulture = $before }
    $lines = @((($text -split '\r?\n' | ForEach-Object TrimEnd) -join "`n").Trim("`n") -split "`n")
    $most = 14
    if ($lines.Count -gt $most) { $lines = @($lines[0..($most - 3)]) + "… ($($lines.Count - $most + 2) more lines)" }
    # Where the samples were copied to is not the same on two machines.
    ($lines -join "`n").Replace((Get-Location).ProviderPath + [IO.Path]::DirectorySeparatorChar, './')
}

# The module that an example needs and that is not installed; nothing if it has all it needs.
function Get-MissingModule([string] $Code) {
    if ($Code -match '\b(Export|Import)-Excel\b' -and -not (Get-Module ImportExcel -ListAvailable)) { 'ImportExcel' }
}
