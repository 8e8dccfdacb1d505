# The picture at the top of the README: what commands print in a terminal, as SVG. For the test, and for tests/Update-Readme.ps1.
$script:PictureCommands = @(
    'Get-CstoEvent ./samples -City Minsk'
    'Get-CstoEvent ./samples -City Minsk -Type working-group | Get-CstoEvidence -Field Date, City, Chair, Participant'
)

# What the commands print in a terminal of 100 columns, with its colours, each after its prompt.
function Get-PictureLine {
    $before = $PSStyle.OutputRendering, [cultureinfo]::CurrentCulture
    Push-Location (Join-Path $PSScriptRoot '../..')
    try {
        $PSStyle.OutputRendering = 'Ansi'
        [cultureinfo]::CurrentCulture = 'en-US'
        foreach ($command in $script:PictureCommands) {
            "`e[36mPS>`e[0m $command"
            $text = & ([scriptblock]::Create($command)) | Out-String -Width 100
            $text -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ -replace '\e\[[\d;]*m' }
            ''
        }
    }
    finally {
        Pop-Location
        $PSStyle.OutputRendering, [cultureinfo]::CurrentCulture = $before
    }
}

# A line with its colours as the parts of an SVG text, each at its column, so that columns are straight in any font. Of the styles
# only those are known that the module and PowerShell use.
function ConvertTo-PictureText([string] $Line, [double] $Edge, [double] $Column) {
    $colour, $bold, $italic, $at = $null, $false, $false, 0
    foreach ($part in [regex]::Matches($Line, '\e\[(?<codes>[\d;]*)m|(?<text>[^\e]+)')) {
        if ($part.Groups['text'].Success) {
            $style = ($colour ? " fill=`"$colour`"" : '') + ($bold ? ' font-weight="bold"' : '') + ($italic ? ' font-style="italic"' : '')
            foreach ($words in [regex]::Matches($part.Value, '\S+( \S+)*')) {
                $x = ($Edge + ($at + $words.Index) * $Column).ToString('0.#', [cultureinfo]::InvariantCulture)
                "<tspan x=`"$x`"$style>$([Security.SecurityElement]::Escape($words.Value))</tspan>"
            }
            $at += $part.Length
            continue
        }
        foreach ($code in $part.Groups['codes'].Value -split ';') {
            switch ($code) {
                { $_ -in '', '0' } { $colour, $bold, $italic = $null, $false, $false }
                '1' { $bold = $true }
                '3' { $italic = $true }
                '31' { $colour = '#f97583' }
                '32' { $colour = '#85e89d' }
                '33' { $colour = '#ffea7f' }
                '36' { $colour = '#79b8ff' }
                default { throw "The picture does not know the style $_." }
            }
        }
    }
}

# The picture.
function Get-Picture {
    $column, $row, $edge, $bar = 8.4, 20, 16, 32
    $lines = @(Get-PictureLine)
    while (-not $lines[-1]) { $lines = $lines[0..($lines.Count - 2)] }
    $widths = $lines | ForEach-Object { ($_ -replace '\e\[[\d;]*m').Length }
    $width = [Math]::Ceiling(($widths | Measure-Object -Maximum).Maximum * $column) + 2 * $edge
    $height = $bar + $lines.Count * $row + $edge
    $text = for ($i = 0; $i -lt $lines.Count; $i++) {
        if (-not $widths[$i]) { continue }
        "    <text y=`"$($bar + ($i + 1) * $row - 6)`">$(-join (ConvertTo-PictureText $lines[$i] $edge $column))</text>"
    }
    @(
        "<svg xmlns=`"http://www.w3.org/2000/svg`" width=`"$width`" height=`"$height`" viewBox=`"0 0 $width $height`" role=`"img`">"
        '  <title>The events in Minsk, and the words of the page that prove the values of one of them</title>'
        "  <rect width=`"$width`" height=`"$height`" rx=`"8`" fill=`"#24292e`"/>"
        '  <g fill="#586069"><circle cx="20" cy="16" r="6"/><circle cx="40" cy="16" r="6"/><circle cx="60" cy="16" r="6"/></g>'
        '  <g font-family="Cascadia Mono, Consolas, Menlo, DejaVu Sans Mono, monospace" font-size="14" fill="#e1e4e8">'
        $text
        '  </g>'
        '</svg>'
    ) -join "`n"
}
