BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    $text = Get-PageText -Body (('On March 12, 2024, Maral Uzakova met with engineers in Bishkek. ' * 40 + "`n`n") * 10)
    $null = New-Item -ItemType Directory $press
    1..3000 | ForEach-Object { [IO.File]::WriteAllText((Join-Path $press "page$_.txt"), $text.Replace('bridges', "bridges $_")) }
}

Describe 'Ctrl+C' {
    It 'stops <Name> within 200 ms in the middle of a big folder' -ForEach @(
        @{ Name = 'reading'; Script = 'Import-CstoArticle $args[0]' }
        @{ Name = 'events'; Script = 'Import-CstoArticle $args[0] | Get-CstoEvent' }
        @{ Name = 'mentions'; Script = 'Import-CstoArticle $args[0] | Find-CstoMention -Kind City' }
    ) {
        $powershell = [powershell]::Create()
        try {
            $null = $powershell.AddCommand('Import-Module').AddArgument($ModulePath).AddStatement()
            $null = $powershell.AddScript('$null = Get-CstoEntity -Kind City').AddStatement()
            $null = $powershell.AddScript("& { $script } `$args[0]").AddArgument($press)
            $output = [Management.Automation.PSDataCollection[psobject]]::new()
            $null = $powershell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), $output)
            Start-Sleep -Milliseconds 1500
            $powershell.InvocationStateInfo.State | Should -Be 'Running'
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $powershell.Stop()
            $watch.ElapsedMilliseconds | Should -BeLessThan 200
            $powershell.InvocationStateInfo.State | Should -Be 'Stopped'
            $output.Count | Should -BeLessThan 3000
            $powershell.Streams.Error | Should -BeNullOrEmpty
        }
        finally { $powershell.Dispose() }
    }
}
