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
    [string] $Repository = 'PSGallery'
)

$ErrorActionPreference = 'Stop'
$module = Join-Path $PSScriptRoot 'out/CvClass'

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-Dotnet build $PSScriptRoot -c $Configuration }
        'Test' {
            Invoke-Dotnet test $PSScriptRoot -c $Configuration
            Push-Location $PSScriptRoot # where the tool manifest is
            try {
                Invoke-Dotnet tool restore
                Invoke-Dotnet restore tests/Pester
                Invoke-Dotnet tool run pwsh -NoProfile -File tests/Pester/run.ps1
            }
            finally { Pop-Location }
        }
        'Help' { Invoke-Dotnet run --project (Join-Path $PSScriptRoot 'tools/HelpGenerator') -- update }
        'Package' {
            Invoke-Dotnet build $PSScriptRoot -c $Configuration
            Compress-Archive -Path $module -DestinationPath (Join-Path $PSScriptRoot 'out/CvClass.zip') -Force
        }
        'Publish' { Publish-PSResource -Path $module -Repository $Repository }
    }
}
