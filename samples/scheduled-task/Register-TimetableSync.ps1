<#
.SYNOPSIS
    Registers a Windows scheduled task that synchronizes a timetable with the service every night.
.DESCRIPTION
    The key comes from a SecretManagement vault that the task's account can open, through a profile:
    Connect-CvClass -SecretName CvClass -SaveAs school
.EXAMPLE
    ./Register-TimetableSync.ps1 -TimetablePath D:\school\timetable.xlsx -ProfileName school
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $TimetablePath,
    [Parameter(Mandatory)] [string] $ProfileName,
    [datetime] $At = '02:00',
    [string] $TaskName = 'CvClass timetable sync'
)

$ErrorActionPreference = 'Stop'
$script = Join-Path $PSScriptRoot 'Sync-Timetable.ps1'
$arguments = '-NoProfile -NonInteractive -File "{0}" -TimetablePath "{1}" -ProfileName "{2}"' -f $script, $TimetablePath, $ProfileName
$task = @{
    TaskName    = $TaskName
    Description = 'Synchronizes the rooms of CvClass with the timetable.'
    Action      = New-ScheduledTaskAction -Execute 'pwsh.exe' -Argument $arguments
    Trigger     = New-ScheduledTaskTrigger -Daily -At $At
    Settings    = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew -ExecutionTimeLimit (New-TimeSpan -Hours 3)
}
if ($PSCmdlet.ShouldProcess($TaskName, 'Register scheduled task')) { Register-ScheduledTask @task -Force }
