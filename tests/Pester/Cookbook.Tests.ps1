# Runs every block of docs/cookbook.md against the sandbox and checks its result. Pester 5.

BeforeDiscovery {
    $docs = Join-Path $PSScriptRoot '../../docs'
    $read = {
        param($file)
        $text = Get-Content (Join-Path $docs $file) -Raw -Encoding utf8
        [regex]::Matches($text, '(?ms)^## (\d+)\. ([^\n]+)\n(.*?)^```powershell\n(.*?)^```$') | ForEach-Object {
            @{ Number = [int]$_.Groups[1].Value; Title = $_.Groups[2].Value; Words = $_.Groups[3].Value.Trim(); Code = $_.Groups[4].Value }
        }
    }
    $jobs = & $read 'cookbook.md'
    $chinese = & $read 'cookbook.zh-CN.md'
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot '../../out/CvClass/CvClass.psd1') -Force
    $script:Data = Join-Path $PSScriptRoot '../data'
    $script:Before = $ConfirmPreference
    $global:ConfirmPreference = 'None'

    function Add-Lesson([string] $Name, $StartTime, [hashtable] $More = @{}) {
        New-CvRoom -Name $Name -StartTime $StartTime -Duration 45 @More
    }

    # A lesson with participants that began the given number of minutes ago.
    function Add-HeldLesson([string] $Name, [int] $Ago = 30) {
        $room = Add-Lesson $Name ([DateTimeOffset]::UtcNow.AddMinutes(-$Ago))
        $null = Start-CvRoom $room
        $null = Stop-CvRoom $room
        $room
    }

    # The state before a job, and the checks after it; $Output is the output of the block.
    $script:Work = @{
        1  = @{
            Arrange = {
                Copy-Item (Join-Path $Data 'timetables/e01-k12-sheets.xlsx') ./kebiao.xlsx
                Set-Content ./term.psd1 "@{ TermStart = '2026-08-31'; Week = '1-2' }"
            }
            Assert  = {
                (Get-CvRoom).Count | Should -Be 80
                $again = Import-CvTimetable ./rooms.xlsx
                $again.Count | Should -Be 80
                $again.TeacherPassword | Should -Not -BeNullOrEmpty
                @($again.Sheet | Sort-Object -Unique).Count | Should -BeGreaterThan 1
                Get-Content ./problems.txt | Should -BeNullOrEmpty
            }
        }
        2  = @{
            Arrange = { Copy-Item (Join-Path $Data 'timetables/e01-k12-sheets.xlsx') ./kebiao.xlsx }
            Assert  = {
                Get-CvRoom | Should -BeNullOrEmpty
                $Output | Out-String | Should -Match 'Grid'
            }
        }
        3  = @{
            Arrange = { 1..3 | ForEach-Object { Add-Lesson "Friday $_" ('2026-09-04 {0:00}:00' -f ($_ + 7)) }; Add-Lesson 'Thursday' '2026-09-03 08:00' }
            Assert  = {
                (Get-CvRoom 'Friday*' | Sort-Object Name).StartTime.Hour | Should -Be 9, 10, 11
                (Get-CvRoom 'Thursday').StartTime.Hour | Should -Be 8
            }
        }
        4  = @{
            Arrange = { Add-Lesson 'Friday' '2026-10-09 08:00' }
            Assert  = { (Get-CvRoom 'Friday').StartTime.ToString('s') | Should -Be '2026-10-10T08:00:00' }
        }
        5  = @{
            Arrange = { 7..11 | ForEach-Object { Add-Lesson 'Maths' ('2026-09-{0:00} 08:00' -f $_) }; Add-Lesson 'Maths' '2026-09-12 08:00' }
            Assert  = {
                $rooms = Get-CvRoom 'Maths' | Sort-Object StartTime
                $rooms.StartTime.Day | Should -Be 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18
                # Lists may hide passwords; where they show them, the copy has the same ones.
                $rooms[6].EndTime - $rooms[6].StartTime | Should -Be '00:45:00'
            }
        }
        6  = @{
            Arrange = { Add-Lesson 'a' '2026-10-16 08:00'; Add-Lesson 'b' '2026-10-16 09:00'; Add-Lesson 'c' '2026-10-17 08:00' }
            Assert  = { (Get-CvRoom).Name | Should -Be 'c' }
        }
        7  = @{
            Arrange = {
                Add-Lesson '七(1)班 数学' '2026-09-01 08:00'
                1..300 | ForEach-Object { [pscustomobject]@{ UserName = "学生$_"; UserId = $_ } } | Export-Csv ./students.csv -Encoding utf8 -NoTypeInformation
            }
            Assert  = {
                $links = Import-Csv ./links.csv
                $links | Should -HaveCount 300
                $links[299].Uri | Should -Match 'username=%E5%AD%A6.*300'
                @($links.Uri | Sort-Object -Unique) | Should -HaveCount 300
            }
        }
        8  = @{
            Arrange = {
                $rows = foreach ($teacher in '李老师', '王老师', '李老师') { [pscustomobject]@{ Name = "$teacher 的课"; StartTime = '2026-09-01 08:00'; Duration = 45; Teacher = $teacher } }
                $rows | New-CvRoom -WarningAction SilentlyContinue | Export-CvTimetable ./rooms.csv -Language en
            }
            Assert  = {
                $changed = Get-CvRoom | Where-Object TeacherPassword -eq 'k7m2p9x4'
                $changed.Name | Should -Be '李老师 的课', '李老师 的课'
                (Get-CvRoom '李*').StartTime.Hour | Should -Be 8, 8
            }
        }
        9  = @{
            Arrange = {
                $null = New-Item ./physics -ItemType Directory
                1..2 | ForEach-Object { Set-Content "./physics/$_.pptx" 'slides' }
                Add-Lesson '七(1)班 物理' '2026-09-02 08:00'; Add-Lesson '七(2)班 物理' '2026-09-02 09:00'; Add-Lesson '七(2)班 数学' '2026-09-02 10:00'
            }
            Assert  = {
                Get-CvRoom '*物理' | ForEach-Object { @(Get-CvRoomCourseware $_) | Should -HaveCount 2 }
                Get-CvRoom '*数学' | Get-CvRoomCourseware | Should -BeNullOrEmpty
            }
        }
        10 = @{
            Arrange = {
                $room = Add-Lesson 'a' '2026-09-02 08:00'
                Set-Content ./used.pdf 'x'; Set-Content ./unused.pdf 'y'
                $used = Add-CvCourseware ./used.pdf -Serial $room.Serial
                Add-CvRoomCourseware -Serial $room.Serial -FileId $used.FileId
                $free = Add-CvCourseware ./unused.pdf -Serial $room.Serial
                Remove-CvRoomCourseware -Serial $room.Serial -FileId $free.FileId -Confirm:$false
            }
            Assert  = {
                (Get-CvCourseware).Name | Sort-Object | Should -Be 'unused.pdf', 'used.pdf'
                . ([scriptblock]::Create($Code.Replace(' -WhatIf', '')))
                (Get-CvCourseware).Name | Should -Be 'used.pdf'
            }
        }
        11 = @{
            Arrange = { Add-HeldLesson 'long ago' 40; Add-HeldLesson 'just now' 2 }
            Assert  = {
                $Output | Should -Not -BeNullOrEmpty
                $Output.RoomName | Sort-Object -Unique | Should -Be 'long ago'
                $Output.UserName | Should -Not -Contain '老师'
                $Output.Late | ForEach-Object { $_ -gt [timespan]'0:30' | Should -BeTrue }
            }
        }
        12 = @{
            Arrange = {
                Add-HeldLesson '七(1)班 数学'
                '学生01', '学生02', '学生77' | ForEach-Object { [pscustomobject]@{ UserName = $_ } } | Export-Csv ./roster.csv -Encoding utf8 -NoTypeInformation
            }
            Assert  = { $Output.UserName | Should -Be '学生77' }
        }
        13 = @{
            Arrange = { Add-HeldLesson '七(1)班 数学'; Add-HeldLesson '七(1)班 语文'; Add-HeldLesson '七(2)班 数学' }
            Assert  = {
                $first = Import-Csv './attendance-七(1)班.csv'
                @($first.RoomName | Sort-Object -Unique) | Should -HaveCount 2
                $first | Should -HaveCount 8
                Import-Csv './attendance-七(2)班.csv' | Should -HaveCount 4
            }
        }
        14 = @{
            Arrange = {
                $script:Held = Add-HeldLesson 'old'
                # Ninety days after the lesson, less the seconds that the query takes.
                Mock Get-Date { [datetime]::UtcNow.AddDays(90).AddSeconds(-5) }
            }
            Assert  = { Get-CvRecord $Held | Should -BeNullOrEmpty }
        }
        15 = @{
            Arrange = { 1..12 | ForEach-Object { Add-HeldLesson "r$_" } }
            Assert  = {
                $Output | Should -HaveCount 10
                $Output.TotalStorage | Should -Be ($Output.TotalStorage | Sort-Object -Descending)
            }
        }
        16 = @{
            Arrange = {
                $room = Add-Lesson 'now' ([DateTimeOffset]::UtcNow.AddMinutes(-5))
                $null = Start-CvRoom $room
                Add-Lesson 'later' ([DateTimeOffset]::UtcNow.AddHours(5))
            }
            Assert  = {
                $shown = $Output | Out-String
                $shown | Should -Match 'now'
                $shown | Should -Not -Match 'later'
            }
        }
        17 = @{
            Arrange = { New-CvBlacklistEntry -Nickname 'somebody else' -For Forever }
            Assert  = { (Get-CvBlacklistEntry).Content | Should -Be 'somebody else' }
        }
        18 = @{
            Arrange = { Add-HeldLesson '七(1)班 数学' }
            Assert  = {
                $lines = Import-Csv ./chat.csv
                $lines.Content | Should -Contain '你好'
                $lines.Time | Should -Be ($lines.Time | Sort-Object)
            }
        }
        19 = @{
            Arrange = {
                $script:Ports = @{ north = Start-CvSandbox; south = Start-CvSandbox }
                function global:Get-Secret([string] $Name) {
                    $port = $Ports[$Name -replace '^cvclass-']
                    @{ AppId = $port.Credential.UserName; SecretKey = $port.Credential.Password; BaseUri = $port.BaseUri }
                }
                foreach ($campus in 'north', 'south') {
                    $session = Connect-CvClass -Connection (Get-Secret "cvclass-$campus") -PassThru
                    $null = New-CvRoom "room of $campus" '2026-09-01 08:00' -Duration 45 -Session $session
                }
            }
            Assert  = {
                $Output.Campus | Should -Be 'north', 'south'
                $Output.Name | Should -Be 'room of north', 'room of south'
            }
            After   = {
                Remove-Item function:Get-Secret
                $Ports.Values | Stop-CvSandbox
            }
        }
        20 = @{
            Arrange = {
                Set-Content ./timetable.csv "Name,StartTime,Duration`nkept,2026-09-01 08:00,45`nnew,2026-09-01 10:00,45`nlast,2026-09-02 10:00,45" -Encoding utf8
                Add-Lesson 'kept' '2026-09-01 08:30'
                Add-Lesson 'gone' '2026-09-01 09:00'
            }
            Assert  = {
                (Get-CvRoom | Sort-Object StartTime).Name | Should -Be 'kept', 'new', 'last'
                (Get-CvRoom 'kept').StartTime.ToString('HH:mm') | Should -Be '08:00'
            }
        }
        21 = @{
            Arrange = {
                Add-Lesson 'kept' '2026-09-01 08:00'
                Set-Content ./wrong.csv "Name,StartTime,Duration`nwrong,2026-09-01 08:00,45`nwrong too,2026-09-01 10:00,45" -Encoding utf8
            }
            Assert  = { (Get-CvRoom).Name | Should -Be 'kept' }
        }
        22 = @{
            Arrange = {
                $null = Get-CvInterrupted -Clear
                $rows = 1..60 | ForEach-Object { [pscustomobject]@{ Name = "lesson $_"; StartTime = '2026-09-01 08:00'; Duration = 45 } }
                $script:Emitted = $rows | New-CvRoom -WarningAction SilentlyContinue | Select-Object -First 5
            }
            Assert  = {
                # Every input that was read from the pipeline, each once.
                $rest = Import-CvTimetable ./rest.csv
                $rest | Should -Not -BeNullOrEmpty
                @(Get-CvRoom).Count | Should -Be (5 + $rest.Count)
                @((Get-CvRoom).Name | Sort-Object -Unique).Count | Should -Be (5 + $rest.Count)
                Get-CvInterrupted | Should -BeNullOrEmpty
            }
        }
        23 = @{
            Arrange = { }
            Assert  = { $Output | Should -Not -BeNullOrEmpty }
        }
    }
}

AfterAll { $global:ConfirmPreference = $Before }

Describe 'The cookbook' {
    It 'has the same jobs in both languages' -ForEach @{ Jobs = $jobs; Chinese = $chinese } {
        $Jobs.Count | Should -BeGreaterOrEqual 20
        $Jobs.Number | Should -Be (1..$Jobs.Count)
        $Chinese.Number | Should -Be $Jobs.Number
        $Chinese.Code | Should -Be $Jobs.Code
        $Jobs.Words | ForEach-Object { $_ | Should -Match '\w{3}' }
        $Chinese | ForEach-Object { $_.Title + $_.Words | Should -Match '\p{IsCJKUnifiedIdeographs}{4}' }
        $Work.Count | Should -Be $Jobs.Count
    }

    It '<Number>. <Title>' -ForEach $jobs {
        $folder = New-Item (Join-Path $TestDrive "job$Number") -ItemType Directory
        $job = $Work[$Number]
        Connect-CvClass -Sandbox
        Push-Location $folder
        try {
            $null = . $job.Arrange
            $ErrorActionPreference = 'Stop'
            $Output = . ([scriptblock]::Create($Code))
            . $job.Assert
        }
        finally {
            Pop-Location
            if ($job.After) { . $job.After }
            Disconnect-CvClass
        }
    }
}
