BeforeDiscovery { . $PSScriptRoot/Stopping.ps1 }

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Stopping.ps1
    $press = Join-Path $TestDrive 'press'
    Write-StoppingPress $press
}

Describe 'Ctrl+C' {
    It 'stops <Name> within 200 ms in the middle of the work' -ForEach $StoppingPipelines {
        # The best of three: what else the machine does must not count.
        $times = foreach ($try in 1..3) { Measure-Stop $script $press $ModulePath }
        ($times | Measure-Object -Minimum).Minimum | Should -BeLessThan 200
    }
}
