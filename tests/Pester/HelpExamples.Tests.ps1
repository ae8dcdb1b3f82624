# Runs every example of docs/help against the sandbox and compares its output with the page, except for numbers and times. Pester 5.
# After an intended change of an output: Import-Module ./tools/HelpExample.psm1; Update-HelpExample

BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../tools/HelpExample.psm1') -Force
    $languages = 'en-US', 'zh-CN' | ForEach-Object { @{ Language = $_ } }
}

BeforeAll { Import-Module (Join-Path $PSScriptRoot '../../tools/HelpExample.psm1') -Force }

Describe 'Examples of the help (<Language>)' -ForEach $languages {
    It 'print what the pages show' {
        $pages = Get-HelpExample $Language
        $shown = Invoke-HelpExample $Language
        @($shown).Count | Should -Be $pages.Count
        $pages.Count | Should -BeGreaterOrEqual 98
        $different = for ($i = 0; $i -lt $pages.Count; $i++) {
            $wanted = Hide-HelpVariable $pages[$i].Output
            $found = Hide-HelpVariable $shown[$i].Output
            if ($wanted -ne $found) { "$($pages[$i].Cmdlet) $($pages[$i].Number): page '$wanted', run '$found'" }
        }
        $different | Should -BeNullOrEmpty
        $pages | Where-Object { -not $_.Output.Trim() } | Should -BeNullOrEmpty
        $shown | Where-Object Output -like '*ERROR*' | Should -BeNullOrEmpty
    }
}
