BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Examples.ps1
    $text = [IO.File]::ReadAllText((Join-Path $RepositoryRoot docs/cookbook.md)).ReplaceLineEndings("`n")
    $recipes = @(Get-PageExample $text | ForEach-Object { @{ Title = $_.Title; Code = $_.Code; Expected = $_.Output } })
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Examples.ps1
}


Describe 'The cookbook' {
    BeforeEach {
        Push-Location
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item (Join-Path $RepositoryRoot samples) $folder -Recurse
        Set-Location $folder
    }

    AfterEach { Pop-Location }

    It 'has its recipes, each with its own heading' -ForEach @{ Recipes = $recipes } {
        $recipes | Should -HaveCount 22
        $recipes.Title | Sort-Object -Unique | Should -HaveCount 22
    }

    # If it does not: pwsh tests/Update-Readme.ps1, and read what has changed.
    It 'shows what it returns: <Title>' -ForEach $recipes {
        $expected | Should -Match '\S'
        $missing = Get-MissingModule $code
        if ($missing) { Set-ItResult -Skipped -Because "the module $missing is not installed" }
        Invoke-PageExample $code | Should -BeExactly $expected
    }
}
