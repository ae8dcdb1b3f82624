<#
.SYNOPSIS
    Runbook: writes the attendance of the last seven days as a CSV into a storage account.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $StorageAccountName,
    [string] $ContainerName = 'attendance',
    [int] $Days = 7
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$VerbosePreference = 'SilentlyContinue'

$null = Connect-AzAccount -Identity
$storage = New-AzStorageContext -StorageAccountName $StorageAccountName -UseConnectedAccount
$to = Get-Date
$from = $to.AddDays(-$Days)
$name = 'attendance-{0:yyyyMMdd}.csv' -f $to
$file = Join-Path ([IO.Path]::GetTempPath()) $name

Connect-CvClass -Connection (Get-AutomationConnection -Name CvClass)
try {
    # Rows are written one by one, because an Azure sandbox has only 400 MB of memory.
    Get-CvRoom -From $from -To $to -ErrorAction Continue -ErrorVariable problems |
        Get-CvAttendance -From $from -To $to -ErrorAction Continue -ErrorVariable +problems |
        Select-Object RoomName, RoomStartTime, Serial, UserName, UserId, Role, EnterTime, LeaveTime, Duration |
        Export-Csv -LiteralPath $file -Encoding UTF8 -NoTypeInformation
    if (Test-Path -LiteralPath $file) {
        $null = Set-AzStorageBlobContent -Container $ContainerName -Blob $name -File $file -Context $storage -Force
        Remove-Item -LiteralPath $file
        "$ContainerName/$name"
    }
    else { 'There is no attendance.' }
}
finally { Disconnect-CvClass }
if ($problems) { throw "$($problems.Count) problems, the first: $($problems[0])" }
