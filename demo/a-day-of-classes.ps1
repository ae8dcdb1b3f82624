# The sandbox holds a class when we start one: small, and the same every time.
Connect-CvClass -Sandbox

# A lesson that goes on right now.
$now = [DateTimeOffset]::UtcNow

$room = New-CvRoom -Name '高一(3)班 物理' -StartTime $now.AddMinutes(-5) -Duration 45

$room.Serial

# Slides with animations go up and are bound to the room; Wait-CvCourseware waits for their conversion.
$slides = [IO.Path]::Combine([IO.Path]::GetTempPath(), "cvclass-demo-$PID.pptx")

[IO.File]::WriteAllText($slides, 'slides')

$file = Add-CvCourseware $slides -Serial $room.Serial -Conversion DynamicSlides

$file | Wait-CvCourseware -IntervalMilliseconds 50

Add-CvRoomCourseware -Serial $room.Serial -FileId $file.FileId -DefaultFileId $file.FileId -SortOrder 1

Get-CvRoomCourseware $room

[IO.File]::Delete($slides)

# Class begins. Who is there, and what do they say?
Start-CvRoom $room

Get-CvOnlineUser $room

Get-CvChatMessage $room

Get-CvRoomStatus $room

# Class ends.
Stop-CvRoom $room

# Who came, and how long did they stay?
Get-CvAttendance $room

# What was recorded, and how much room does it take?
$recording = Get-CvRecord $room

$recording

Get-CvStorageUsage $room

Get-CvHandRaise $room -RecordTitle $recording.RecordTitle

# What would go if the recordings of this room went?
Get-CvRecord $room | Remove-CvRecord -WhatIf

Disconnect-CvClass
