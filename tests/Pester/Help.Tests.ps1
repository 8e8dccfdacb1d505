BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Examples.ps1
    $commands = (Get-Command -Module CstoTools).Name | Sort-Object | ForEach-Object { @{ Command = $_ } }
    $examples = foreach ($name in $commands.Command) {
        $page = [IO.File]::ReadAllText((Join-Path $RepositoryRoot "docs/en-US/$name.md")).ReplaceLineEndings("`n")
        foreach ($example in Get-PageExample $page) { @{ Title = "$name, $($example.Title)"; Code = $example.Code; Expected = $example.Output; Command = $name } }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Examples.ps1
    $common = [Management.Automation.PSCmdlet]::CommonParameters

    function Get-OwnParameter([string] $Name) {
        (Get-Command $Name).Parameters.Values | Where-Object Name -notin $common
    }

    # What the code says of a parameter, in the words of help. A parameter has the same position and pipeline in all its sets.
    function Get-ParameterFact([string] $Command) {
        $instance = [Activator]::CreateInstance((Get-Command $Command).ImplementingType)
        foreach ($parameter in Get-OwnParameter $Command) {
            $set = @($parameter.ParameterSets.Values)[0]
            $type = [Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            $value = $type -eq [switch] ? [bool]$instance.($parameter.Name) : $instance.($parameter.Name)
            $by = @('ByValue' | Where-Object { $set.ValueFromPipeline }) + @('ByPropertyName' | Where-Object { $set.ValueFromPipelineByPropertyName })
            [ordered]@{
                Name     = $parameter.Name
                Type     = $type.FullName
                Required = "$($set.IsMandatory)".ToLowerInvariant()
                Position = $set.Position -lt 0 ? 'named' : "$($set.Position)"
                Pipeline = $by ? "True ($($by -join ', '))" : 'False'
                Aliases  = $parameter.Aliases ? $parameter.Aliases -join ', ' : 'none'
                Globbing = "$($parameter.Attributes.TypeId.Name -contains 'SupportsWildcardsAttribute')".ToLowerInvariant()
                Default  = $null -eq $value -or $value -is [array] -or ($value -is [string] -and -not $value) ? 'None' : "$value"
            }
        }
    }

    function Get-HelpText($Paragraph) { (@($Paragraph).Text | Where-Object { $_ }) -join "`n" }

    # A look-up of help goes through all the help there is, and many pages link to the same.
    $linked = @{}
    function Get-LinkedName([string] $Text) { $linked[$Text] ??= (Get-Help $Text).Name; $linked[$Text] }

    # Words alone, so that two texts that differ in dots and capitals are the same.
    function Get-WordList([string] $Text) { [regex]::Matches($Text.ToLowerInvariant(), '[a-z]+').Value }

    # A copy of the samples, and the current location in it.
    function Enter-SampleCopy {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item (Join-Path $RepositoryRoot samples) $folder -Recurse
        Set-Location $folder
    }
}

Describe 'The help of <Command>' -ForEach $commands {
    BeforeAll {
        $help = Get-Help $command -Full
        $parameters = @($help.parameters.parameter)
    }

    It 'has all parts' {
        $help.Synopsis | Should -Match '^[A-Z].{20,}\.$'
        Get-HelpText $help.description | Should -Match '.{100,}'
        $help.Synopsis | Should -Not -Be (Get-HelpText $help.description)
        @($help.inputTypes.inputType).Count | Should -BeGreaterThan 0
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
        @($help.relatedLinks.navigationLink.linkText).Count | Should -BeGreaterThan 1
    }

    It 'has the parameters of the code, and no others' {
        $parameters.name | Sort-Object | Should -Be ((Get-OwnParameter $command).Name | Sort-Object)
    }

    It 'says of each parameter what the code says' {
        foreach ($fact in Get-ParameterFact $command) {
            $entry = $parameters | Where-Object name -eq $fact.Name
            $told = [ordered]@{
                Name     = $entry.name
                Type     = $entry.type.name
                Required = "$($entry.required)"
                Position = "$($entry.position)"
                Pipeline = "$($entry.pipelineInput)"
                Aliases  = "$($entry.aliases)"
                Globbing = "$($entry.globbing)"
                Default  = "$($entry.defaultValue)"
            }
            $told | ConvertTo-Json | Should -Be ($fact | ConvertTo-Json) -Because "$command -$($fact.Name)"
        }
    }

    It 'has the parameter sets of the code' {
        $told = foreach ($item in @($help.syntax.syntaxItem)) { (@($item.parameter).name | Sort-Object) -join ' ' }
        $coded = foreach ($set in (Get-Command $command).ParameterSets) { ($set.Parameters.Name | Where-Object { $_ -notin $common } | Sort-Object) -join ' ' }
        $told | Sort-Object | Should -Be ($coded | Sort-Object)
    }

    It 'tells of each parameter more than its name' {
        foreach ($entry in $parameters) {
            $name = Get-WordList ($entry.name -creplace '(?<=[a-z])(?=[A-Z])', ' ')
            $empty = 'the', 'a', 'an', 'of', 'to', 'specifies', 'specify', 'parameter', 'value', 'given', 'is', 'for', 'this', 'and', 'or'
            $more = Get-WordList (Get-HelpText $entry.description) | Where-Object { $_ -notin $empty -and $_ -notin $name -and $_.TrimEnd('s') -notin $name } | Select-Object -Unique
            $more.Count | Should -BeGreaterThan 3 -Because "-$($entry.name) must be described"
        }
    }

    It 'tells of no two parameters the same' {
        $texts = foreach ($entry in $parameters) { (Get-WordList (Get-HelpText $entry.description)) -join ' ' }
        $texts | Sort-Object -Unique | Should -HaveCount $texts.Count
    }

    It 'names the types that go in and come out' {
        $out = (Get-Command $command).OutputType.Type.FullName | Sort-Object
        @($help.returnValues.returnValue.type.name) | Sort-Object | Should -Be $out
        $piped = @(Get-OwnParameter $command | Where-Object { $_.ParameterSets.Values.ValueFromPipeline -contains $true })
        $in = @($help.inputTypes.inputType.type.name)
        foreach ($parameter in $piped) { $in | Should -Contain $parameter.ParameterType.GetElementType().FullName }
        if (-not $piped) { $in | Should -Be 'None' }
        foreach ($name in $in -ne 'None') { $name -as [type] | Should -Not -BeNullOrEmpty -Because "$name is a type" }
    }

    It 'links to what is there' {
        foreach ($link in $help.relatedLinks.navigationLink | Where-Object { -not $_.uri }) {
            Get-LinkedName $link.linkText | Should -Be $link.linkText
        }
    }

    It 'links to the page that Get-Help -Online opens' {
        $project = (Get-Module CstoTools).ProjectUri
        $first = @($help.relatedLinks.navigationLink)[0]
        $first.uri | Should -Be "$project/blob/main/docs/en-US/$command.md"
        Join-Path $RepositoryRoot "docs/en-US/$command.md" | Should -Exist
    }
}

Describe 'The documentation site' {
    It 'lists every page of the help and of docs' {
        $docs = Join-Path $RepositoryRoot docs
        $listed = [regex]::Matches([IO.File]::ReadAllText("$docs/en-US/toc.yml"), '(?m)^  href: (.+)$') | ForEach-Object { $_.Groups[1].Value }
        $listed | Sort-Object | Should -Be ((Get-ChildItem "$docs/en-US/*.md").Name | Sort-Object)
        $toc = [IO.File]::ReadAllText("$docs/toc.yml")
        $index = [IO.File]::ReadAllText("$docs/index.md")
        foreach ($page in (Get-ChildItem "$docs/*.md").Name | Where-Object { $_ -ne 'index.md' }) {
            $toc | Should -Match "href: $([regex]::Escape($page))"
            $index | Should -Match "\($([regex]::Escape($page))\)"
        }
    }
}

Describe 'The parameters of all cmdlets' {
    It 'tell the same only where they are the same parameter' {
        $texts = foreach ($name in (Get-Command -Module CstoTools).Name) {
            foreach ($entry in (Get-Help $name -Full).parameters.parameter) {
                [pscustomobject]@{ Name = $entry.name; Command = $name; Text = (Get-WordList (Get-HelpText $entry.description)) -join ' ' }
            }
        }
        foreach ($group in $texts | Group-Object Text) {
            @($group.Group.Name | Sort-Object -Unique) | Should -HaveCount 1 -Because $group.Name
        }
        # What one text says of several cmdlets is declared once in the code, too.
        foreach ($group in $texts | Group-Object Text | Where-Object Count -gt 1) {
            $name = $group.Group[0].Name
            $types = ($group.Group.Command | Get-Command).ImplementingType
            @($types | ForEach-Object { $_.GetProperty($name).DeclaringType } | Sort-Object FullName -Unique) | Should -HaveCount 1 -Because "-$name"
        }
    }
}

Describe 'The examples of the help' {
    BeforeEach { Push-Location }
    AfterEach { Pop-Location }

    # If they do not: pwsh tests/Update-Readme.ps1, and read what has changed.
    It 'show what they return: <Title>' -ForEach $examples {
        Enter-SampleCopy
        $expected | Should -Match '\S' -Because 'an example shows something'
        Invoke-PageExample $code | Should -BeExactly $expected
    }

    It 'are those of Get-Help' -ForEach @{ Examples = $examples } {
        foreach ($page in $examples | Group-Object { $_.Command }) {
            $told = (Get-Help $page.Name).examples.example.code | ForEach-Object { $_.ReplaceLineEndings("`n") }
            $told | Should -Be @($page.Group | ForEach-Object { "$($_.Code)`n`n$($_.Expected)" }) -Because $page.Name
        }
    }

    It 'are recognized when they fail or show nothing' {
        Enter-SampleCopy
        { Invoke-PageExample 'Import-CstoArticle ./no-such-page.txt' } | Should -Throw
        Invoke-PageExample '$null = Import-CstoArticle .' | Should -Not -Match '\S'
    }
}

Describe 'The topics' {
    It 'are found: <_>' -ForEach 'about_CstoTools', 'about_CstoTools_Metadata', 'about_CstoTools_Errors', 'about_CstoTools_Reports' {
        $text = Get-Help $_ | Out-String -Width 200
        $text | Should -Match "(?m)^TOPIC\s+$_\s"
        $text | Should -Match '(?m)^SHORT DESCRIPTION\r?\n    \S'
        $text | Should -Match '(?m)^LONG DESCRIPTION'
        $text | Should -Not -Match '```|\*\*|\]\('
    }

    It 'are found in a new process that has not imported the module' {
        Invoke-NewProcess @"
            `$env:PSModulePath = '$(Split-Path $ModulePath)' + [IO.Path]::PathSeparator + `$env:PSModulePath
            foreach (`$topic in 'about_CstoTools', 'about_CstoTools_Metadata', 'about_CstoTools_Errors', 'about_CstoTools_Reports') {
                (Get-Help `$topic | Out-String) -match "(?m)^TOPIC\s+`$topic\s"
            }
            (Get-Help Get-CstoEvent).Synopsis -match '^[A-Z].{20,}\.`$'
            @((Get-Help Get-CstoEvent -Examples).examples.example).Count -ge 3
"@ | Should -Be @($true, $true, $true, $true, $true, $true)
    }

    It 'name every cmdlet in the overview' {
        $text = Get-Help about_CstoTools | Out-String -Width 200
        foreach ($name in (Get-Command -Module CstoTools).Name) { $text | Should -Match $name }
    }

    It 'tell of every fault of metadata, and of no other' {
        $null = Get-CstoEntity -Name 'Moscow'
        $type = [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType('CstoTools.Core.Metadata.MetadataFaults') } | Where-Object { $_ }
        $known = $type.GetFields([Reflection.BindingFlags]'Public, Static') | Where-Object IsLiteral | ForEach-Object GetRawConstantValue
        $text = Get-Help about_CstoTools_Metadata | Out-String -Width 200
        [regex]::Matches($text, '(?m)^    - (Metadata[A-Z]\w+): \w+').ForEach({ $_.Groups[1].Value }) | Sort-Object | Should -Be ($known | Sort-Object)
    }
}
