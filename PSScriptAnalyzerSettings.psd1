@{
    Severity     = @('Error', 'Warning', 'Information')
    # The gallery's rules, for every script and manifest of the repository.
    IncludeDefaultRules = $true
    Rules        = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('7.4')
        }
    }
    ExcludeRules = @(
        # Pester hands variables from one block to the next; the rule cannot see that.
        'PSUseDeclaredVarsMoreThanAssignments'
        # PowerShell 7 reads UTF-8 without one, and nothing here runs in an older PowerShell.
        'PSUseBOMForUnicodeEncodedFile'
    )
}
