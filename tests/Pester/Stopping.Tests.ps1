BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    $text = Get-PageText -Body (('On March 12, 2024, Maral Uzakova met with engineers in Bishkek. ' * 40 + "`n`n") * 10)
    $null = New-Item -ItemType Directory $press
    1..200 | ForEach-Object { [IO.File]::WriteAllText((Join-Path $press "page$_.txt"), $text.Replace('bridges', "bridges $_")) }
}

Describe 'Ctrl+C' {
    It 'stops <Name> within 200 ms in the middle of a big folder' -ForEach @(
        @{ Name = 'reading'; Script = 'Import-CstoArticle (@($args[0]) * 50)' }
        @{ Name = 'events'; Script = 'Import-CstoArticle (@($args[0]) * 50) | Get-CstoEvent' }
        @{ Name = 'quotes'; Script = 'Import-CstoArticle (@($args[0]) * 50) | Get-CstoQuote -Match said' }
        @{ Name = 'the export'; Script = 'Import-CstoArticle (@($args[0]) * 50) | Export-CstoArticle (Join-Path $args[0] ([guid]::NewGuid()))' }
        @{ Name = 'the listing of files'; Script = 'Get-ChildItem (@($args[0]) * 50) | Import-CstoArticle' }
        @{ Name = 'mentions'; Script = 'Import-CstoArticle (@($args[0]) * 50) | Find-CstoMention -Kind City' }
    ) {
        # The best of three: what else the machine does must not count.
        $times = foreach ($try in 1..3) {
            $powershell = [powershell]::Create([Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
            try {
                $null = $powershell.AddScript("Import-Module '$ModulePath'; `$null = Get-CstoEntity -Kind City").Invoke()
                $powershell.Commands.Clear()
                $null = $powershell.AddScript($script).AddArgument($press)
                $output = [Management.Automation.PSDataCollection[psobject]]::new()
                $null = $powershell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), $output)
                Start-Sleep -Milliseconds 700
                $powershell.InvocationStateInfo.State | Should -Be 'Running'
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $powershell.Stop()
                while ($powershell.InvocationStateInfo.State -in 'Running', 'Stopping' -and $watch.ElapsedMilliseconds -lt 10000) {
                    Start-Sleep -Milliseconds 5
                }
                $watch.ElapsedMilliseconds
                $powershell.InvocationStateInfo.State | Should -Be 'Stopped'
                $powershell.Streams.Error | Should -BeNullOrEmpty
            }
            finally { $powershell.Dispose() }
        }
        ($times | Measure-Object -Minimum).Minimum | Should -BeLessThan 200
    }
}
