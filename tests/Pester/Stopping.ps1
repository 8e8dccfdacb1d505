# Pipelines that somebody ends with Ctrl+C, and how long that takes: for the test and for the figures of the benchmarks.
# In each, $press is a folder and $state.Started is set when the work is under way.
$script:StoppingPipelines = @(
    @{ Name = 'reading'; Script = '$state.Started = $true; Import-CstoArticle (@($press) * 50)' }
    @{ Name = 'the listing of files'; Script = '$state.Started = $true; Get-ChildItem (@($press) * 50) | Import-CstoArticle' }
    @{ Name = 'events'; Script = '$state.Started = $true; Import-CstoArticle (@($press) * 50) | Get-CstoEvent' }
    @{ Name = 'mentions'; Script = '$state.Started = $true; Import-CstoArticle (@($press) * 50) | Find-CstoMention -Kind City' }
    @{ Name = 'the middle of one page'; Script = 'Import-CstoArticle (Join-Path $press long) | ForEach-Object { $state.Started = $true; $_ } | Get-CstoAnalysis' }
    @{ Name = 'quotes'; Script = '$state.Started = $true; Import-CstoArticle (@($press) * 50) | Get-CstoQuote -Match said' }
    @{ Name = 'the export'; Script = '$state.Started = $true; Import-CstoArticle (@($press) * 50) | Export-CstoArticle (Join-Path $press ([guid]::NewGuid()))' }
    @{ Name = 'the merging of events'; Script = 'Import-CstoArticle (Join-Path $press crowded) | ForEach-Object { $_ } -End { $state.Started = $true } | Get-CstoEvent' }
)

# 200 long pages, and in the folders below 2000 events of one day that all have to be compared, and one page whose analysis
# takes many seconds.
function Write-StoppingPress([string] $Folder) {
    $crowded = Join-Path $Folder crowded
    $null = New-Item -ItemType Directory -Force $crowded
    $body = ('On March 12, 2024, Maral Uzakova met with engineers in Bishkek. ' * 40 + "`n`n") * 10
    foreach ($page in 1..200) {
        [IO.File]::WriteAllText((Join-Path $Folder "page$page.txt"), "Rail safety in Bishkek`n`nRail safety in Bishkek 12.03.2024`n`n$body`n`nBridges $page.`n`nGo back`n")
    }
    $long = New-Item -ItemType Directory -Force (Join-Path $Folder long)
    $sentence = 'On March 12, 2024, the Minister of Transport Maral Uzakova met with engineers in Bishkek, "we agree," she said, '
    [IO.File]::WriteAllText((Join-Path $long 'page.txt'), "Rail safety in Bishkek`n`nRail safety in Bishkek 12.03.2024`n`n$($sentence * 40000)`n`nGo back`n")
    foreach ($page in 1..20) {
        $items = 1..100 | ForEach-Object { "On March 12, 2024, talks of the builders of yard $page with engineers of group $_ were held in Minsk.`n`n`n" }
        [IO.File]::WriteAllText((Join-Path $crowded "page$page.txt"), "$($items -join "`n")`nA quiet day in Osh, part $page`n`nA quiet day in Osh, part $page 13.03.2024`n`nOn March 13, 2024, nothing was heard of in Osh.`n`nGo back`n")
    }
}

# Starts a pipeline in a session of its own, stops it in the middle, and gives the milliseconds until it has stopped.
function Measure-Stop([string] $Script, [string] $Folder, [string] $Module, [int] $After = 500) {
    $shell = [powershell]::Create([Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
    try {
        $null = $shell.AddScript("Import-Module '$Module'; `$null = Get-CstoEntity -Kind City").Invoke()
        $shell.Commands.Clear()
        $state = [hashtable]::Synchronized(@{ Started = $false })
        $null = $shell.AddScript("param(`$press, `$state) $Script").AddArgument($Folder).AddArgument($state)
        $null = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), [Management.Automation.PSDataCollection[psobject]]::new())
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while (-not $state.Started -and $watch.ElapsedMilliseconds -lt 60000) { Start-Sleep -Milliseconds 5 }
        Start-Sleep -Milliseconds $After
        if (-not $state.Started -or $shell.InvocationStateInfo.State -ne 'Running') { throw "It was $($shell.InvocationStateInfo.State) before it was stopped." }
        $watch.Restart()
        $shell.Stop()
        while ($shell.InvocationStateInfo.State -in 'Running', 'Stopping' -and $watch.ElapsedMilliseconds -lt 10000) { Start-Sleep -Milliseconds 5 }
        $time = $watch.ElapsedMilliseconds
        if ($shell.InvocationStateInfo.State -ne 'Stopped') { throw "It was $($shell.InvocationStateInfo.State) after it was stopped." }
        if ($shell.Streams.Error) { throw "It had an error: $($shell.Streams.Error[0])" }
        $time
    }
    finally { $shell.Dispose() }
}
