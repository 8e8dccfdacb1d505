BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Readme.ps1
    $readme = [IO.File]::ReadAllText((Join-Path $RepositoryRoot README.md)).ReplaceLineEndings("`n")
    $examples = @(Get-ReadmeExample $readme)
    # That of csto is run where csto is built: ReadmeTests of CstoTools.Cli.Tests.
    $cases = $examples | Where-Object IsPowerShell | ForEach-Object { @{ Code = $_.Code; Expected = $_.Output } }
    # All other code but what installs and builds.
    $others = [regex]::Matches($readme, '(?m)^```powershell\n((?:(?!```).*\n)+)```$') | ForEach-Object { $_.Groups[1].Value.Trim() } |
        Where-Object { $_ -notin $examples.Code -and $_ -notmatch '(?m)^(Install-PSResource|dotnet) ' } | ForEach-Object { @{ Code = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Readme.ps1
    . $PSScriptRoot/Picture.ps1
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

    # If it does not: pwsh tests/Update-Readme.ps1, and look at the picture.
    It 'has a picture of what comes out' {
        $file = Join-Path $RepositoryRoot docs/picture.svg
        $picture = Get-Picture
        [IO.File]::ReadAllText($file).ReplaceLineEndings("`n").TrimEnd() | Should -BeExactly $picture
        ([xml] $picture).GetElementsByTagName('text').Count | Should -BeGreaterThan 8
        [IO.File]::ReadAllText((Join-Path $RepositoryRoot README.md)) | Should -BeLike '*](docs/picture.svg)*'
    }

    It 'shows what runs without an error or a warning: <Code>' -ForEach $others {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item (Join-Path $RepositoryRoot samples) (Join-Path $folder press) -Recurse
        Copy-Item (Join-Path $folder press/2024-05-14-postoyannyy-sovet.html) (Join-Path $folder page.html)
        $null = Write-PeopleFile (Join-Path $folder my-people.yml)
        Push-Location $folder
        try {
            # A test opens no browser.
            $streams = $($output = & ([scriptblock]::Create($code.Replace('-Show', '-PassThru')))) 2>&1 3>&1
            $streams | Should -BeNullOrEmpty
            $output | Should -Not -BeNullOrEmpty
        }
        finally { Pop-Location }
    }
}
