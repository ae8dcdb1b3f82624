# Runs the samples against the sandbox on a port. Only the commands of Azure and of the Windows task scheduler are stubs. Pester 5.

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot '../../out/CvClass/CvClass.psd1') -Force
    $script:Samples = Join-Path $PSScriptRoot '../../samples'
    $script:Port = Start-CvSandbox
    $script:Key = [Net.NetworkCredential]::new('', $Port.Credential.Password).Password

    # A storage account is a folder here.
    $script:Blobs = New-Item (Join-Path $TestDrive 'blobs') -ItemType Directory
    Set-Item function:global:Connect-AzAccount { [CmdletBinding()] param([switch] $Identity) $Identity }
    Set-Item function:global:New-AzStorageContext { [CmdletBinding()] param($StorageAccountName, [switch] $UseConnectedAccount) "$StorageAccountName $UseConnectedAccount" }
    Set-Item function:global:Get-AzStorageBlobContent { [CmdletBinding()] param($Container, $Blob, $Destination, $Context, [switch] $Force) Copy-Item (Join-Path $Blobs "$Container-$Blob") $Destination -Force:$Force; $Context }
    Set-Item function:global:Set-AzStorageBlobContent { [CmdletBinding()] param($Container, $Blob, $File, $Context, [switch] $Force) Copy-Item $File (Join-Path $Blobs "$Container-$Blob") -Force:$Force; $Context }
    Set-Item function:global:Get-AutomationConnection { [CmdletBinding()] param($Name) if ($Name -eq 'CvClass') { @{ AppId = $Port.AppId; SecretKey = $Key; BaseUri = "$($Port.BaseUri)" } } }

    function Connect-Port { Connect-CvClass -Credential $Port.Credential -BaseUri $Port.BaseUri }
}

AfterAll {
    $Port | Stop-CvSandbox
    Remove-Item function:Connect-AzAccount, function:New-AzStorageContext, function:Get-AzStorageBlobContent, function:Set-AzStorageBlobContent, function:Get-AutomationConnection
}

Describe 'Samples' {
    It 'synchronize the timetable of a storage account every night' {
        Set-Content (Join-Path $Blobs 'timetables-week.csv') "Name,StartTime,Duration`n7A Maths,2031-09-01 08:00,45`n7A Chinese,2031-09-01 08:55,45" -Encoding utf8
        $sample = Join-Path $Samples 'azure-automation/Sync-Timetable.ps1'
        $plan = & $sample -StorageAccountName school -BlobName week.csv -PlanOnly
        $plan | Should -HaveCount 2
        $Port.RoomCount | Should -Be 0
        $first = & $sample -StorageAccountName school -BlobName week.csv
        $first | Should -Be 'Create 1200000001 7A Maths 2031-09-01 08:00', 'Create 1200000002 7A Chinese 2031-09-01 08:55'
        & $sample -StorageAccountName school -BlobName week.csv | Should -BeNullOrEmpty
        Set-Content (Join-Path $Blobs 'timetables-week.csv') "Name,StartTime,Duration`n7A Maths,2031-09-01 08:30,45`n,2031-09-01 08:55,45" -Encoding utf8
        { & $sample -StorageAccountName school -BlobName week.csv 2> $null } | Should -Throw '*problems*line 3*'
        Connect-Port
        (Get-CvRoom '7A*' | Sort-Object Name).Name | Should -Be '7A Chinese', '7A Maths'
        (Get-CvRoom '7A Maths').StartTime.ToString('HH:mm') | Should -Be '08:30'
    }

    It 'write last week''s attendance to a storage account' {
        Connect-Port
        $room = New-CvRoom '7B English' ([DateTimeOffset]::UtcNow.AddMinutes(-40)) -Duration 45
        $null = Start-CvRoom $room
        $null = Stop-CvRoom $room
        $blob = & (Join-Path $Samples 'azure-automation/Export-WeeklyAttendance.ps1') -StorageAccountName school
        $rows = Import-Csv (Join-Path $Blobs ($blob -replace '/', '-'))
        $rows | Should -HaveCount 4
        $rows[0].RoomName | Should -Be '7B English'
    }

    It 'have a Bicep file whose fields and scripts exist' {
        $bicep = Get-Content (Join-Path $Samples 'azure-automation/main.bicep') -Raw
        $fields = (Get-Content (Join-Path $PSScriptRoot '../../CvClass-Automation.json') -Raw | ConvertFrom-Json).ConnectionFields
        foreach ($field in $fields) {
            $bicep | Should -Match ('{0}: {{ isEncrypted: {1}, isOptional: {2}' -f $field.Name, "$($field.IsEncrypted)".ToLower(), "$($field.IsOptional)".ToLower())
        }
        [regex]::Matches($bicep, "name: '(\w+-\w+)', frequency").ForEach({ $_.Groups[1].Value }) | ForEach-Object { Join-Path $Samples "azure-automation/$_.ps1" | Should -Exist }
    }

    It 'run the workflow: a pull request plans, a push carries out' {
        $yaml = Get-Content (Join-Path $Samples 'github-actions/sync-timetable.yml') -Raw
        $step = [regex]::Match($yaml, '(?s)run: \|\n(.*)$').Groups[1].Value
        # The action connects to the real service; the test replaces its address by that of the sandbox.
        $step = $step.Replace('Connect-CvClass', "Connect-CvClass -BaseUri $($Port.BaseUri)")
        $env:CVCLASS_APP_ID = $Port.AppId
        $env:CVCLASS_SECRET_KEY = $Key
        Push-Location $TestDrive
        try {
            Set-Content ./timetable.csv "Name,StartTime,Duration`n8A Maths,2031-10-01 08:00,45" -Encoding utf8
            $before = $Port.TotalCreated
            $env:PLAN_ONLY = 'true'
            . ([scriptblock]::Create($step)) | Out-String | Should -Match 'Create +8A Maths'
            $Port.TotalCreated | Should -Be $before
            $env:PLAN_ONLY = 'false'
            . ([scriptblock]::Create($step)) | Out-String | Should -Match 'Create +8A Maths'
            $Port.TotalCreated | Should -Be ($before + 1)
        }
        finally {
            Pop-Location
            $env:CVCLASS_APP_ID = $env:CVCLASS_SECRET_KEY = $env:PLAN_ONLY = $null
        }
    }

    It 'register a task that synchronizes with a profile' {
        Set-Item function:New-ScheduledTaskAction { param($Execute, $Argument) "$Execute $Argument" }
        Set-Item function:New-ScheduledTaskTrigger { param([switch] $Daily, $At) "$Daily $At" }
        Set-Item function:New-ScheduledTaskSettingsSet { param([switch] $StartWhenAvailable, $MultipleInstances, $ExecutionTimeLimit) "$StartWhenAvailable $MultipleInstances $ExecutionTimeLimit" }
        Set-Item function:Register-ScheduledTask { param($TaskName, $Description, $Action, $Trigger, $Settings, [switch] $Force) "$TaskName $Description $Action $Trigger $Settings $Force" }
        $file = Join-Path $TestDrive 'school.csv'
        $action = & (Join-Path $Samples 'scheduled-task/Register-TimetableSync.ps1') -TimetablePath $file -ProfileName school -Confirm:$false
        $action | Should -Match 'pwsh.exe .*Sync-Timetable.ps1" -TimetablePath ".*school.csv" -ProfileName "school"'

        $env:CVCLASS_PROFILE_PATH = Join-Path $TestDrive 'profiles.json'
        $env:CVCLASS_SECRET_KEY = $Key
        try {
            Connect-CvClass -Credential $Port.Credential -BaseUri $Port.BaseUri -SaveAs school
            Set-Content $file "Name,StartTime,Duration`n9A Maths,2031-11-01 08:00,45" -Encoding utf8
            & (Join-Path $Samples 'scheduled-task/Sync-Timetable.ps1') -TimetablePath $file -ProfileName school
            $LASTEXITCODE | Should -Be 0
            Get-Content (Join-Path $TestDrive 'school.log') | Should -Match 'Create \d+ 9A Maths 2031-11-01T08:00:00'
            Set-Content $file "Name,StartTime,Duration`n,2031-11-01 08:00,45" -Encoding utf8
            & (Join-Path $Samples 'scheduled-task/Sync-Timetable.ps1') -TimetablePath $file -ProfileName school
            $LASTEXITCODE | Should -Be 1
            Get-Content (Join-Path $TestDrive 'school.log') -Raw | Should -Match 'PROBLEM .*line 2'
        }
        finally { $env:CVCLASS_PROFILE_PATH = $env:CVCLASS_SECRET_KEY = $null }
    }
}
