# Starting a class in the sandbox simulates a small class with the same people every time.
Connect-CvClass -Sandbox

# A lesson that is taking place right now.
$now = [DateTimeOffset]::UtcNow

$room = New-CvRoom -Name '高一(3)班 物理' -StartTime $now.AddMinutes(-5) -Duration 45

$room.Serial

# Uploads slides with animations and binds them to the room; Wait-CvCourseware waits for their conversion.
$slides = [IO.Path]::Combine([IO.Path]::GetTempPath(), "cvclass-demo-$PID.pptx")

[IO.File]::WriteAllText($slides, 'slides')

$file = Add-CvCourseware $slides -Serial $room.Serial -Conversion DynamicSlides

$file | Wait-CvCourseware -IntervalMilliseconds 50

Add-CvRoomCourseware -Serial $room.Serial -FileId $file.FileId -DefaultFileId $file.FileId -SortOrder 1

Get-CvRoomCourseware $room

[IO.File]::Delete($slides)

# The class begins. Who is in the room, and what do they write?
Start-CvRoom $room

Get-CvOnlineUser $room

Get-CvChatMessage $room

Get-CvRoomStatus $room

# The class ends.
Stop-CvRoom $room

# Who attended, and for how long?
Get-CvAttendance $room

# What was recorded, and how much storage does it use?
$recording = Get-CvRecord $room

$recording

Get-CvStorageUsage $room

Get-CvHandRaise $room -RecordTitle $recording.RecordTitle

# What would be deleted with the recordings of this room?
Get-CvRecord $room | Remove-CvRecord -WhatIf

Disconnect-CvClass
