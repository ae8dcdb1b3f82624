<#
.SYNOPSIS
    Runs the examples of the help in this process; see HelpExample.psm1.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Language
)

[Console]::OutputEncoding = [Text.Encoding]::UTF8
[cultureinfo]::CurrentUICulture = $Language
[cultureinfo]::CurrentCulture = $Language
if ($PSStyle) { $PSStyle.OutputRendering = 'PlainText' }
$ProgressPreference = 'SilentlyContinue'
$ConfirmPreference = 'None'
Import-Module (Join-Path $PSScriptRoot '../out/CvClass/CvClass.psd1')
Import-Module (Join-Path $PSScriptRoot 'HelpExample.psm1')
Show-HelpExample $Language
