<#
.SYNOPSIS
    Runs the tests of this folder in the PowerShell that runs it, with the Pester that CvClass.Pester.csproj names.
.DESCRIPTION
    Run first: dotnet build (builds the module into out/CvClass), dotnet tool restore, dotnet restore tests/Pester.
    The last line is 'pester <passed> <failed>'; the exit code is 1 when a test failed or none ran.
.EXAMPLE
    dotnet tool run pwsh -NoProfile -File tests/Pester/run.ps1
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$pester = dotnet msbuild (Join-Path $PSScriptRoot 'CvClass.Pester.csproj') -getProperty:PesterModule -nodeReuse:false
if ($LASTEXITCODE -ne 0 -or -not (Test-Path -LiteralPath $pester)) {
    throw "Pester is not where the NuGet folder should have it ($pester). Run: dotnet restore tests/Pester"
}
Import-Module $pester

$result = Invoke-Pester -Path $PSScriptRoot -PassThru -Output Normal
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
"PowerShell $($PSVersionTable.PSVersion), Pester $((Get-Module Pester).Version)"
"pester $($result.PassedCount) $failed"
exit [int]($failed -gt 0 -or $result.PassedCount -eq 0)
