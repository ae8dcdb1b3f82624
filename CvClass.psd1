@{
    RootModule             = 'CvClass.PowerShell.dll'
    ModuleVersion          = '0.1.0'
    GUID                   = '3f7c0a52-6c0e-4d0b-9a57-0b1f4a7c2630'
    Author                 = 'The CvClass contributors'
    CompanyName            = 'The CvClass contributors'
    Copyright              = '(c) The CvClass contributors. MIT license.'
    Description            = 'Rooms, courseware, recordings and attendance of the CvClass online classroom (263 CV classroom) as PowerShell cmdlets: typed objects, signed requests, safe bulk work, a sandbox without an account.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')
    TypesToProcess         = @('CvClass.Types.ps1xml')
    FormatsToProcess       = @('CvClass.Format.ps1xml')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    CmdletsToExport        = @(
        'Add-CvCourseware'
        'Add-CvRoomCourseware'
        'Connect-CvClass'
        'ConvertFrom-CvPassword'
        'ConvertTo-CvPassword'
        'Disconnect-CvClass'
        'Export-CvTimetable'
        'Get-CvAnswer'
        'Get-CvAttendance'
        'Get-CvBlacklistEntry'
        'Get-CvChatMessage'
        'Get-CvCourseware'
        'Get-CvCoursewareRemark'
        'Get-CvDevice'
        'Get-CvErrorCode'
        'Get-CvHandRaise'
        'Get-CvInterrupted'
        'Get-CvMainRoom'
        'Get-CvNetworkStatistic'
        'Get-CvOnlineCount'
        'Get-CvOnlineUser'
        'Get-CvRecord'
        'Get-CvRoom'
        'Get-CvRoomCourseware'
        'Get-CvRoomStatus'
        'Get-CvRoomUser'
        'Get-CvSession'
        'Get-CvStorageUsage'
        'Get-CvTheme'
        'Get-CvTrophy'
        'Import-CvTimetable'
        'Invoke-CvApi'
        'New-CvBlacklistEntry'
        'New-CvEntryLink'
        'New-CvRoom'
        'Remove-CvBlacklistEntry'
        'Remove-CvCourseware'
        'Remove-CvRecord'
        'Remove-CvRoom'
        'Remove-CvRoomCourseware'
        'Set-CvCoursewareRemark'
        'Set-CvRoom'
        'Start-CvRoom'
        'Start-CvSandbox'
        'Stop-CvRoom'
        'Stop-CvSandbox'
        'Sync-CvRoom'
        'Test-CvDynamicCourseware'
        'Wait-CvCourseware'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('CvClass', 'classroom', 'education', '263', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ProjectUri   = 'https://github.com/cvclass/cvclass-powershell'
            IconUri      = 'https://raw.githubusercontent.com/cvclass/cvclass-powershell/main/package/icon.png'
            ReleaseNotes = 'https://github.com/cvclass/cvclass-powershell/blob/main/CHANGELOG.md'
        }
    }
}
