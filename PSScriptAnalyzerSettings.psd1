@{
    Severity     = @('Error', 'Warning')
    # The demos are tutorials: what they assign is for the reader to look at, and their host sets $Data.
    ExcludeRules = @('PSUseDeclaredVarsMoreThanAssignments')
    Rules        = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.0', '7.4')
        }
    }
}
