@{
    RootModule           = 'CstoTools.dll'
    # The build writes the version of Directory.Build.props here.
    ModuleVersion        = '0.0.0'
    GUID                 = '5a1f0a5e-6a0c-4d6b-9a43-2f8f0c6b7d11'
    Author               = 'CstoTools contributors'
    CompanyName          = 'CstoTools contributors'
    Copyright            = '(c) CstoTools contributors. MIT license.'
    Description          = 'Turns press pages of the Collective Security Treaty Organization (CSTO) into objects: articles, mentions, dates, quotes and events, each with the place in the page that it was read from.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    # Looks whether another CstoTools is in the way; CstoTools.dll adds CstoTools.Types.ps1xml only after that.
    NestedModules        = @('CstoTools.Guard.psm1')
    FormatsToProcess     = @('CstoTools.Format.ps1xml')
    CmdletsToExport      = @(
        'ConvertFrom-CstoPage'
        'Export-CstoArticle'
        'Export-CstoCalendar'
        'Export-CstoCitation'
        'Export-CstoFeed'
        'Export-CstoGraph'
        'Export-CstoReport'
        'Find-CstoMention'
        'Get-CstoAnalysis'
        'Get-CstoEntity'
        'Get-CstoEvent'
        'Get-CstoEvidence'
        'Get-CstoOfficeHolder'
        'Get-CstoQuote'
        'Get-CstoRelation'
        'Import-CstoArticle'
        'Test-CstoMetadata'
        'Trace-CstoRule'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @(
        'cfcsp'
        'epcsa'
        'epcsb'
        'epcsc'
        'epcsf'
        'epcsg'
        'epcsr'
        'fdcsm'
        'gcsa'
        'gcse'
        'gcsn'
        'gcso'
        'gcsq'
        'gcsr'
        'gcsv'
        'ipcsa'
        'tcsm'
        'trcsr'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @(
                'PSEdition_Core', 'Windows', 'Linux', 'MacOS'
                'CSTO', 'ODKB', 'press', 'news', 'article', 'event', 'quote', 'html', 'text-analysis', 'information-extraction', 'research'
            )
            LicenseUri   = 'https://github.com/CstoTools/CstoTools/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/CstoTools/CstoTools'
            IconUri      = 'https://raw.githubusercontent.com/CstoTools/CstoTools/main/module/icon.png'
            # The build writes the introduction of the top section of CHANGELOG.md here.
            ReleaseNotes = @'
CstoTools 0.0.0

{ReleaseNotes}

All changes: https://github.com/CstoTools/CstoTools/blob/main/CHANGELOG.md
'@
        }
    }
}
