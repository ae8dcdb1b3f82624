<#
.SYNOPSIS
    Runbook: synchronizes the rooms with the timetable in a storage account every night.
.DESCRIPTION
    Ends with an error when a row was refused or a room could not be changed, so that the job is shown as failed. The other rows are
    still processed, but nothing is removed in such a run. The output has one line per changed room.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $StorageAccountName,
    [string] $ContainerName = 'timetables',
    [string] $BlobName = 'timetable.xlsx',
    # First day of the term, for timetables by weekday.
    [string] $TermStart,
    # Most rooms to remove in one night.
    [int] $MaxRemove = 20,
    # Shows the plan and changes nothing.
    [switch] $PlanOnly
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# The account may have turned on verbose output, but Automation keeps only 1 MiB per stream.
$VerbosePreference = 'SilentlyContinue'

$null = Connect-AzAccount -Identity
$storage = New-AzStorageContext -StorageAccountName $StorageAccountName -UseConnectedAccount
$file = Join-Path ([IO.Path]::GetTempPath()) $BlobName
$null = Get-AzStorageBlobContent -Container $ContainerName -Blob $BlobName -Destination $file -Context $storage -Force

Connect-CvClass -Connection (Get-AutomationConnection -Name CvClass)
try {
    $term = @{}
    if ($TermStart) { $term.TermStart = $TermStart }
    $sync = @{ Key = 'NameAndDay'; Prune = $true; MaxRemove = $MaxRemove; Confirm = $false; WhatIf = $PlanOnly }
    Import-CvTimetable -LiteralPath $file @term -ErrorAction Continue -ErrorVariable problems |
        Sync-CvRoom @sync -ErrorAction Continue -ErrorVariable +problems |
        Where-Object Action -ne None |
        ForEach-Object { '{0} {1} {2} {3:yyyy-MM-dd HH:mm}' -f $_.Action, $_.Serial, $_.Name, $_.StartTime }
}
finally {
    Disconnect-CvClass
    Remove-Item -LiteralPath $file
}
if ($problems) { throw "$($problems.Count) problems, the first: $($problems[0])" }
