# Acceptance tests of the module in a real PowerShell, with commands that the bare engine does not have. Pester 5.

BeforeAll {
    # Package.Tests.ps1 runs these tests on the module that it has installed.
    $module = if ($env:CVCLASS_MODULE) { $env:CVCLASS_MODULE } else { Join-Path $PSScriptRoot '../../out/CvClass/CvClass.psd1' }
    Import-Module $module -Force
    $script:Data = Join-Path $PSScriptRoot '../data'
}

Describe 'The module' {
    It 'has a valid manifest' {
        Test-ModuleManifest (Join-Path $PSScriptRoot '../../out/CvClass/CvClass.psd1') | Should -Not -BeNullOrEmpty
    }

    It 'completes rooms, enums and time zones' {
        Connect-CvClass -Sandbox
        $room = New-CvRoom -Name a -StartTime '2031-09-01 08:00' -Duration 45
        $line = 'Get-CvRoom -Serial '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain $room.Serial
        $line = 'New-CvRoom -Layout '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'Tiled'
        $line = 'Connect-CvClass -TimeZone Asia/Sh'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'Asia/Shanghai'
    }
}

Describe 'Timetables' {
    BeforeEach { Connect-CvClass -Sandbox }

    It 'creates 60 rooms from a CSV with wire headers through Import-Csv' {
        @(Import-Csv "$script:Data/timetable-wire-utf8bom.csv" | New-CvRoom) | Should -HaveCount 60
        @(Get-CvRoom) | Should -HaveCount 60
    }

    It 'creates 60 rooms from <_> through Import-CvTimetable' -ForEach 'timetable-zh-gbk.csv', 'timetable-en-utf8.csv', 'timetable-wire-utf8bom.csv', 'timetable-semicolon-utf16.csv' {
        @(Import-CvTimetable "$script:Data/$_" | New-CvRoom) | Should -HaveCount 60
    }

    It 'reports bad rows and imports the others' {
        $rows = Import-CvTimetable "$script:Data/timetable-bad-rows.csv" -ErrorVariable bad -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        @($rows) | Should -HaveCount 4
        $bad | Should -HaveCount 5
        $bad.TargetObject.Line | Should -Be 3, 4, 5, 6, 7
    }
}

Describe 'Typical pipelines' {
    BeforeEach {
        Connect-CvClass -Sandbox
        $now = [DateTimeOffset]::UtcNow
        $room = New-CvRoom -Name 'Physics' -StartTime $now.AddHours(-2) -Duration 1:00
        Start-CvRoom $room | Out-Null
        Stop-CvRoom $room | Out-Null
    }

    It 'shows no passwords in a table' {
        $table = Get-CvRoom | Format-Table | Out-String
        $table | Should -Match $room.Serial
        $table | Should -Not -Match $room.TeacherPassword
    }

    It 'keeps undocumented fields out of CSV, JSON, lists and Select-Object *' {
        $room.ExtensionData['moon'] = 'full'
        $room.ExtensionData['moon'] | Should -Be 'full'
        ($room | ConvertTo-Csv)[0], ($room | ConvertTo-Json -WarningAction SilentlyContinue), ($room | Format-List * | Out-String) -join '' | Should -Not -Match 'ExtensionData|moon'
        ($room | Select-Object *).PSObject.Properties.Name | Should -Not -Contain 'ExtensionData'
    }

    It 'writes no colour codes to a file or another program' {
        $module = (Get-Module CvClass).Path
        # As a .NET tool, pwsh is a library that dotnet runs.
        $program = (Get-Process -Id $PID).Path
        $library = @(if ((Split-Path $program -Leaf) -like 'dotnet*') { [Environment]::GetCommandLineArgs()[0] })
        $shown = & $program @library -NoProfile -NonInteractive -Command (
            "Import-Module '$module'; [CvClass.RoomStatus]@{ Serial = '1'; State = 'InClass' }")
        $shown -join ' ' | Should -Match '\bInClass\b'
        ($shown -match 'InClass') -join '' | Should -Not -Match ([char]27)
    }

    It 'converts rooms to JSON' {
        (Get-CvRoom $room.Serial | ConvertTo-Json | ConvertFrom-Json).Name | Should -Be 'Physics'
    }

    It 'shows Gregorian times in lists under <_>' -ForEach 'fa-IR', 'th-TH', 'ar-SA', 'fi-FI' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $made = New-CvRoom -Name 'Chemistry' -StartTime '2031-09-01 08:00' -Duration 45
            $made | Format-List | Out-String | Should -Match 'EndTime +: 2031-09-01 08:45:00 \+08:00'
            $error.Clear()
            New-CvBlacklistEntry -Nickname n -For Today | Format-List | Out-String | Should -Match 'EffectiveTime'
            $error | Should -BeNullOrEmpty
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }

    It 'quotes no password of an Import-Csv row, whichever column it is in' {
        $file = Join-Path $TestDrive 'rows.csv'
        $rows = @(
            'a,b,2031-09-01 08:00,45,geheim77,10'
            'a,2031-09-01 08:00,45,gehe,im77'
            'a,2031-09-01 08:00,geheim77'
            ',2031-09-01 08:00,45,geheim77,10'
        )
        foreach ($row in $rows) {
            Set-Content $file "Name,StartTime,Duration,TeacherPassword,FrameRate`n$row" -Encoding utf8
            Import-Csv $file | New-CvRoom -ErrorVariable bad -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $bad | Should -HaveCount 1
            $bad.FullyQualifiedErrorId | Should -BeLike 'CvClass.Invalid*'
            "$bad $($bad.Exception) $($bad.CategoryInfo)" | Should -Not -Match 'geheim|im77'
        }
    }

    It 'previews the removal of recordings with -WhatIf' {
        Get-CvRoom -State Ended | Get-CvRecord | Sort-Object Size | Remove-CvRecord -WhatIf
        @(Get-CvRecord $room) | Should -HaveCount 1
        Get-CvRoom -State Ended | Get-CvRecord | Remove-CvRecord -Confirm:$false
        Get-CvRecord $room | Should -BeNullOrEmpty
    }

    It 'uploads slides and waits for them' {
        Set-Content (Join-Path $TestDrive 'lesson.pptx') 'slides'
        $file = Get-ChildItem $TestDrive -Filter *.pptx | Add-CvCourseware -Serial $room.Serial -Conversion DynamicSlides | Wait-CvCourseware -IntervalMilliseconds 20
        $file.Status | Should -Be Succeeded
        $file | Test-CvDynamicCourseware | Should -BeTrue
    }

    It 'groups attendance by person' {
        $people = Get-CvRoom -From $now.AddDays(-1) -To $now | Get-CvAttendance | Group-Object UserName
        $people.Name | Should -Contain '学生01'
    }

    It 'logs what was created when Select-Object ends the pipeline' {
        $rows = 1..200 | ForEach-Object { [pscustomobject]@{ Name = "early $_"; StartTime = '2031-09-01 08:00'; Duration = 45 } }
        $made = $rows | New-CvRoom -WarningAction SilentlyContinue | Select-Object -First 3
        $made.Name | Should -Be 'early 1', 'early 2', 'early 3'
        $left = Get-CvInterrupted
        $left.Name | Should -Not -Contain 'early 3'
        @(Get-CvRoom | Where-Object Name -like 'early*') | Should -HaveCount (3 + @($left | Where-Object State -eq Done).Count)
        Get-CvInterrupted -Clear | Out-Null
    }

    It 'changes only what Select-Object -First lets through (limit <_>)' -ForEach 1, 16 {
        $rows = 1..450 | ForEach-Object { [pscustomobject]@{ Name = "many $_"; StartTime = '2031-09-01 08:00'; Duration = 45 } }
        $null = $rows | New-CvRoom
        $limit = $_
        @(Get-CvRoom -ThrottleLimit $limit | Select-Object -First 3) | Should -HaveCount 3
        Get-CvRoom -Name 'many*' -ThrottleLimit $limit | Select-Object -First 5 | Remove-CvRoom -Confirm:$false -ThrottleLimit $limit
        @(Get-CvRoom 'many*') | Should -HaveCount 445
        Get-CvRoom -ThrottleLimit $limit | Where-Object Name -like 'many*5' | Remove-CvRoom -Confirm:$false -ThrottleLimit $limit
        Get-CvRoom 'many*5' | Should -BeNullOrEmpty
        foreach ($once in 1) { Get-CvRoom 'many*' -ThrottleLimit $limit | ForEach-Object { Remove-CvRoom $_ -Confirm:$false; break } }
        try { Get-CvRoom -ThrottleLimit $limit | ForEach-Object { throw 'x' } } catch { $null = $_ }
        Get-CvRoom 'many*' -ThrottleLimit $limit | ForEach-Object { Get-CvRoom $_.Name -First 1 | Remove-CvRoom -Confirm:$false }
        Get-CvRoom 'many*' | Should -BeNullOrEmpty
    }

    It 'removes each room once when several runspaces list and remove at once' {
        $rows = 1..450 | ForEach-Object { [pscustomobject]@{ Name = "part $($_ % 4)"; StartTime = '2031-09-01 08:00'; Duration = 45 } }
        $null = $rows | New-CvRoom
        $session = Get-CvSession
        $module = (Get-Module CvClass).Path
        0..3 | ForEach-Object -Parallel {
            Import-Module $using:module
            Get-CvRoom "part $_" -Session $using:session | Remove-CvRoom -Session $using:session -Confirm:$false
        }
        Get-CvRoom 'part*' | Should -BeNullOrEmpty
    }

    It 'converts a CSV of students to a CSV of links' {
        Set-Content (Join-Path $TestDrive 'students.csv') "UserName,UserId`n学生01,1`n学生02,2" -Encoding utf8
        Import-Csv (Join-Path $TestDrive 'students.csv') | New-CvEntryLink -Serial $room.Serial -Role Student | Export-Csv (Join-Path $TestDrive 'links.csv')
        $links = Import-Csv (Join-Path $TestDrive 'links.csv')
        $links | Should -HaveCount 2
        $links[0].Uri | Should -Match 'username=%E5%AD%A6'
    }

    It 'works in parallel with a session that is passed on' {
        $session = Get-CvSession
        $module = (Get-Module CvClass).Path
        $names = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; (New-CvRoom -Session $using:session -Name "p$_" -StartTime '2031-09-01 08:00' -Duration 45).Name }
        $names | Sort-Object | Should -Be 'p1', 'p2', 'p3', 'p4'
    }

    It 'shows no key in any view of a session' {
        $session = Get-CvSession
        $all = ($session | Format-List * | Out-String) + ($session | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue)
        $all | Should -Not -Match 'secret'
    }
}

Describe 'Mocks' {
    BeforeEach { Connect-CvClass -Sandbox }

    It 'accept text, numbers and objects as times and durations of New-CvRoom' {
        Mock New-CvRoom { "$($StartTime.In([TimeZoneInfo]::Utc).ToString('o')) $($Duration.Value)" }
        $expected = '2031-09-01T00:00:00.0000000+00:00 00:45:00'
        New-CvRoom a '2031-09-01T08:00+08:00' -Duration 45 | Should -Be $expected
        New-CvRoom a '2031-09-01T08:00+08:00' -Duration '45' | Should -Be $expected
        New-CvRoom a 1945987200 -Duration 0:45 | Should -Be $expected
        New-CvRoom a ([DateTimeOffset]'2031-09-01T08:00+08:00') -Duration ([timespan]'0:45') | Should -Be $expected
        [pscustomobject]@{ Name = 'a'; StartTime = '2031-09-01T08:00+08:00'; Duration = '45' } | New-CvRoom | Should -Be $expected
        Should -Invoke New-CvRoom -Times 5 -Exactly
    }

    It 'can be filtered by a duration' {
        Mock Set-CvRoom { 'moved' } -ParameterFilter { $Shift.Value -eq [timespan]'0:30' }
        Set-CvRoom 1200000001 -Shift 30 | Should -Be 'moved'
        Set-CvRoom 1200000001 -Shift '0:30' | Should -Be 'moved'
    }

    It 'accept text as the times of <_>' -ForEach @(
        'Get-CvRoom', 'Get-CvAttendance 1200000001', 'Get-CvRecord 1200000001', 'Get-CvCourseware', 'Get-CvRoomStatus 1200000001'
    ) {
        Mock ($_ -split ' ')[0] { "$From $To" }
        $times = & ([scriptblock]::Create("$_ -From '2031-09-01 08:00' -To ([datetime]'2031-09-02')"))
        $times | Should -Be '2031-09-01 08:00:00 2031-09-02 00:00:00'
    }
}
