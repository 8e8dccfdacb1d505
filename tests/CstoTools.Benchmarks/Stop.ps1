# How long the cmdlets take to stop after Ctrl+C, in milliseconds.
param([Parameter(Mandatory, Position = 0)] [string] $Module, [int] $Runs = 10)
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot '../Pester/Stopping.ps1')
$press = Join-Path ([IO.Path]::GetTempPath()) "csto-stop-$([guid]::NewGuid())"
try {
    Write-StoppingPress $press
    foreach ($pipeline in $StoppingPipelines) {
        # Stopped at another moment in each run.
        $times = 1..$Runs | ForEach-Object { Measure-Stop $pipeline.Script $press (Resolve-Path $Module).Path -After (200 + 40 * $_) } | Sort-Object
        'stop {0,-22} median {1,4} ms, longest {2,4} ms of {3} runs' -f $pipeline.Name, $times[[int][math]::Floor($Runs / 2)], $times[-1], $Runs
    }
}
finally { Remove-Item $press -Recurse -Force -ErrorAction Ignore }
