BeforeDiscovery { . $PSScriptRoot/Stopping.ps1 }

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Stopping.ps1
    $press = Join-Path $TestDrive 'press'
    Write-StoppingPress $press
}

Describe 'Ctrl+C' {
    It 'stops <Name> in the middle of the work' -ForEach $StoppingPipelines {
        # Each would go on for twice as long at least; how fast it is, tests/CstoTools.Benchmarks/Stop.ps1 shows. The best of
        # three: what else the machine does must not count.
        $times = foreach ($try in 1..3) { Measure-Stop $script $press $ModulePath }
        ($times | Measure-Object -Minimum).Minimum | Should -BeLessThan 2000
    }
}
