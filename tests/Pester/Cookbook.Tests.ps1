BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $text = [IO.File]::ReadAllText((Join-Path $RepositoryRoot docs/cookbook.md)).ReplaceLineEndings("`n")
    $recipes = foreach ($match in [regex]::Matches($text, '(?ms)^## (?<title>.+?)$(?<text>.*?)(?=^## |\z)')) {
        $code = [regex]::Matches($match.Groups['text'].Value, '(?ms)^```powershell\n(.*?)^```$')
        @{ Title = $match.Groups['title'].Value; Code = @($code | ForEach-Object { $_.Groups[1].Value }) }
    }
}

BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'The cookbook' {
    BeforeEach {
        Push-Location
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item (Join-Path $RepositoryRoot samples) $folder -Recurse
        Set-Location $folder
    }

    AfterEach { Pop-Location }

    It 'has its recipes' -ForEach @{ Recipes = $recipes } {
        $recipes | Should -HaveCount 16
    }

    It 'recipe <Title>' -ForEach $recipes {
        $code | Should -HaveCount 1
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        & ([scriptblock]::Create($code[0])) | Out-String -Width 120 | Should -Match '\S'
    }
}
