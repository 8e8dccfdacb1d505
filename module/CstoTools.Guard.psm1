# .NET keeps an assembly until the process ends, and does not load another build of it beside it. Say so before anything
# of this copy is loaded: PowerShell's own error names neither the versions nor the folders.
function Assert-OnlyVersion {
    $mine = Join-Path $PSScriptRoot 'CstoTools.dll'
    $loaded = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'CstoTools' } | Select-Object -First 1
    if (-not $loaded -or $loaded.Location -eq $mine) { return }
    # A second copy of the same build does no harm.
    $hashes = Get-FileHash -LiteralPath $mine, $loaded.Location -ErrorAction Ignore
    if (@($hashes).Count -eq 2 -and $hashes[0].Hash -eq $hashes[1].Hash) { return }

    $wanted = [Reflection.AssemblyName]::GetAssemblyName($mine).Version.ToString(3)
    $message = "CstoTools $wanted in '$PSScriptRoot' cannot be imported: CstoTools $($loaded.GetName().Version.ToString(3)) of " +
        "'$(Split-Path $loaded.Location)' is already loaded, and a process holds one of them until it ends. " +
        'Start a new PowerShell and import the one you want there.'
    $record = [Management.Automation.ErrorRecord]::new(
        [InvalidOperationException]::new($message), 'AnotherVersionLoaded', [Management.Automation.ErrorCategory]::ResourceExists, $mine)
    $record.ErrorDetails = $message
    $record.ErrorDetails.RecommendedAction = 'Start a new PowerShell and import the version you want there.'
    throw $record
}

Assert-OnlyVersion
Export-ModuleMember
