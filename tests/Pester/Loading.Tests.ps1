BeforeAll {
    . $PSScriptRoot/Common.ps1
    $press = Join-Path $TestDrive 'press'
    1..40 | ForEach-Object { $null = Write-Page (Join-Path $press "page$_.txt") -Title "Page number $_ of a small folder" }
    $html = Join-Path $TestDrive 'page.html'
    [IO.File]::WriteAllText($html, '<!DOCTYPE html><html><head><title>A plan</title></head><body><h1>A plan of roads was signed</h1>' +
        '<p>12.03.2024</p><p>On March 12, 2024, engineers signed a plan of roads in Minsk.</p></body></html>')

    # Other modules' copies of our packages: same names, other versions, none of the types.
    function Build-FakeAssembly([string] $Name, [string] $Version) {
        $folder = Join-Path $TestDrive "fake-$Version"
        $null = New-Item -ItemType Directory -Force $folder
        $file = Join-Path $folder "$Name.dll"
        if (-not (Test-Path $file)) {
            $source = "[assembly: System.Reflection.AssemblyVersion(`"$Version.0.0`")] namespace Fake { public class $($Name)Marker {} }"
            $null = Invoke-NewProcess "Add-Type -TypeDefinition '$($source.Replace("'", "''"))' -OutputAssembly '$file' -OutputType Library"
        }
        $file
    }

    $work = @"
        `$article = Import-CstoArticle '$html'
        if (`$article.Format -ne 'html') { throw 'HTML is not read' }
        if (-not (Get-CstoEntity -Kind City)) { throw 'the metadata is not read' }
        if (-not (`$article | Find-CstoMention Minsk)) { throw 'nothing is found' }
"@
    # PowerShell's own -File sets no location, so paths are absolute throughout.
    $import = "Import-Module '$ModulePath'"
}

Describe 'Importing' {
    It 'again, with -Force, after removing' {
        Invoke-NewProcess @"
            $import; $work
            $import -Force; $work
            Remove-Module CstoTools; $import; $work
            Remove-Module CstoTools; Remove-Module CstoTools -ErrorAction Ignore; $import; $work
            'well'
"@ | Should -Be 'well'
    }

    It 'happens by itself where the folder is on the module path' {
        Invoke-NewProcess @"
            `$env:PSModulePath = '$(Split-Path $ModulePath)' + [IO.Path]::PathSeparator + `$env:PSModulePath
            $work
            'well'
"@ | Should -Be 'well'
    }

    It 'under strict mode' {
        Invoke-NewProcess "Set-StrictMode -Version Latest; $import; $work; 'well'" | Should -Be 'well'
    }
}

Describe 'Foreign copies of our packages' {
    It 'version <Version>, loaded <When>, do no harm' -ForEach @(
        @{ Version = '1.0'; When = 'before' }
        @{ Version = '1.0'; When = 'after' }
        @{ Version = '99.0'; When = 'before' }
        @{ Version = '99.0'; When = 'after' }
    ) {
        $files = 'YamlDotNet', 'HtmlAgilityPack' | ForEach-Object { Build-FakeAssembly $_ $version }
        $fakes = "Import-Module '$($files -join "', '")'"
        $check = "foreach (`$n in 'YamlDotNet', 'HtmlAgilityPack') { if (`"`$([type]`"Fake.`${n}Marker`".Assembly.GetName().Version)`" -notlike '$version*') { throw 'the fake is not there' } }"
        $order = if ($when -eq 'before') { "$fakes; $import; $work" } else { "$import; $fakes; $work; Remove-Module CstoTools; $import; $work" }
        Invoke-NewProcess "$order; $($check -replace '\[type\]("[^"]+")\.', '($1 -as [type]).'); 'well'" | Should -Be 'well'
    }
}

Describe 'Other runspaces' {
    It 'a job' {
        $job = Start-Job { Import-Module $using:ModulePath; Import-CstoArticle $using:press | Get-CstoAnalysis }
        @(Receive-Job $job -Wait -AutoRemoveJob).Count | Should -Be 40
    }

    It 'a thread job' {
        $job = Start-ThreadJob { Import-Module $using:ModulePath; Import-CstoArticle $using:press | Get-CstoAnalysis }
        @(Receive-Job $job -Wait -AutoRemoveJob).Count | Should -Be 40
    }

    It 'eight at once over one folder' {
        $counts = 1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:ModulePath
            @(Import-CstoArticle $using:press | Get-CstoAnalysis).Count
            Remove-Module CstoTools
        }
        $counts | Should -Be (@(40) * 8)
    }

    It 'a page each' {
        $ids = Get-ChildItem $press | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:ModulePath
            ($_ | Import-CstoArticle).Id
        }
        @($ids | Sort-Object -Unique).Count | Should -Be 40
    }

    It 'eight that import it for the first time' {
        Invoke-NewProcess @"
            `$counts = 1..8 | ForEach-Object -ThrottleLimit 8 -Parallel { Import-Module '$ModulePath'; @(Import-CstoArticle '$press' | Get-CstoAnalysis).Count }
            "`$counts"
"@ | Should -Be ((@(40) * 8) -join ' ')
    }
}
