@{
    Severity     = @('Error', 'Warning')
    # The demos are tutorials: what they assign is for the reader to look at, and their host sets $Data.
    ExcludeRules = @('PSUseDeclaredVarsMoreThanAssignments')
}
