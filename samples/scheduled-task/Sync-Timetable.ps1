<#
.SYNOPSIS
    Run by the scheduled task: synchronizes a timetable with the service and writes a log next to it. Exits with 1 if there were problems.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $TimetablePath,
    [Parameter(Mandatory)] [string] $ProfileName,
    [int] $MaxRemove = 20
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$log = [IO.Path]::ChangeExtension($TimetablePath, '.log')

Connect-CvClass -Profile $ProfileName
Import-CvTimetable -LiteralPath $TimetablePath -ErrorAction SilentlyContinue -ErrorVariable problems |
    Sync-CvRoom -Key NameAndDay -Prune -MaxRemove $MaxRemove -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable +problems |
    Where-Object Action -ne None |
    ForEach-Object { '{0:s} {1} {2} {3} {4:s}' -f (Get-Date), $_.Action, $_.Serial, $_.Name, $_.StartTime } |
    Add-Content -LiteralPath $log -Encoding UTF8
$problems | ForEach-Object { '{0:s} PROBLEM {1}' -f (Get-Date), $_ } | Add-Content -LiteralPath $log -Encoding UTF8
Disconnect-CvClass
exit [int]($problems.Count -gt 0)
