# The sandbox is the service in this process: no account, no network.
Connect-CvClass -Sandbox

# A timetable as Chinese Excel saves it: GBK, Chinese headers, times without an offset.
$timetable = Import-CvTimetable "$Data/timetable-zh-gbk.csv" -Verbose

# Every lesson becomes a room. Passwords that the timetable leaves out are generated.
$rooms = $timetable | New-CvRoom

# How many are there now, and what do they look like?
"$($rooms.Count) rooms"

Get-CvRoom -First 8

# A lesson moves by half an hour and gets a new name; piped rooms only say which one.
$rooms[0] | Set-CvRoom -Shift 0:30 -Name '高一(1)班 语文(调课)'

# A file with mistakes: every error names file, line, column and value; the good rows go on.
Import-CvTimetable "$Data/timetable-bad-rows.csv" | New-CvRoom

# A link with which a student enters the room. Nothing is sent: it is signed here.
New-CvEntryLink -Serial $rooms[0].Serial -UserName '学生01' -Role Student

# What would be removed?
Remove-CvRoom $rooms[59].Serial -WhatIf

# And now for real. The service then knows it no more, and says so without stopping anything.
Remove-CvRoom $rooms[59].Serial

Get-CvRoom -Serial $rooms[59].Serial, $rooms[58].Serial

Disconnect-CvClass
