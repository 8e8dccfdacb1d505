BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Readme.ps1
    $examples = @(Get-ReadmeExample ([IO.File]::ReadAllText((Join-Path $RepositoryRoot README.md)).ReplaceLineEndings("`n")))
    # That of csto is run where csto is built: ReadmeTests of CstoTools.Cli.Tests.
    $cases = $examples | Where-Object IsPowerShell | ForEach-Object { @{ Code = $_.Code; Expected = $_.Output } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Readme.ps1
}

Describe 'The README' {
    It 'has its examples' -ForEach @{ Examples = $examples } {
        $examples | Should -HaveCount 4
        @($examples | Where-Object IsPowerShell) | Should -HaveCount 3
    }

    # If it does not: pwsh tests/Update-Readme.ps1, and read what has changed.
    It 'shows what comes out: <Code>' -ForEach $cases {
        $shown = (($expected -split "`n") | ForEach-Object TrimEnd) -join "`n"
        Invoke-ReadmeCommand $code | Should -BeExactly $shown
    }
}
