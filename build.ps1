<#
.SYNOPSIS
    The dotnet commands of this repository under names that people in PowerShell expect.
.DESCRIPTION
    Nothing here that dotnet alone cannot do: see README.md and CONTRIBUTING.md.
.EXAMPLE
    ./build.ps1 -Task Build, Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Help', 'Package', 'Publish')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Where Publish goes: the name of a registered repository.
    [string] $Repository = 'PSGallery',

    # The key of that repository, for Publish.
    [securestring] $ApiKey
)

$ErrorActionPreference = 'Stop'

function Invoke-Dotnet([string[]] $Argument) {
    & dotnet @Argument
    if ($LASTEXITCODE -ne 0) { throw "dotnet $Argument ended with $LASTEXITCODE." }
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-Dotnet -Argument build, $PSScriptRoot, '-c', $Configuration }
        'Test' {
            Invoke-Dotnet -Argument test, $PSScriptRoot, '-c', $Configuration
            Push-Location $PSScriptRoot # where the tool manifest is
            try {
                Invoke-Dotnet -Argument tool, restore
                Invoke-Dotnet -Argument restore, tests/Pester
                Invoke-Dotnet -Argument tool, run, pwsh, '-NoProfile', '-File', tests/Pester/run.ps1
            }
            finally { Pop-Location }
        }
        'Help' { Invoke-Dotnet -Argument run, '--project', (Join-Path $PSScriptRoot 'tools/HelpGenerator'), '--', update }
        'Package' { Invoke-Dotnet -Argument pack, (Join-Path $PSScriptRoot 'package'), '-c', $Configuration }
        'Publish' {
            # Never what was not built and tested just now.
            & $PSCommandPath -Task Build, Test, Package -Configuration $Configuration
            $key = @{}
            if ($ApiKey) { $key.ApiKey = [Net.NetworkCredential]::new('', $ApiKey).Password }
            $package = Get-ChildItem (Join-Path $PSScriptRoot 'out') -Filter 'CvClass.*.nupkg' | Sort-Object LastWriteTime | Select-Object -Last 1
            Publish-PSResource -NupkgPath $package.FullName -Repository $Repository @key
        }
    }
}
