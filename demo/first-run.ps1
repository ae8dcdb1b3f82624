# The sandbox is the service in this process: no account, no network.
Connect-CvClass -Sandbox

# What the academic office sends: a sheet for each class, weekdays across, periods down, the bells on a sheet of their own.
Import-CvTimetable "$Folder/kebiao.xlsx" -TermStart 2026-08-31 -Week 1-2 -Preview

# Two weeks of lessons become rooms. Passwords that the timetable leaves out are generated.
$rooms = Import-CvTimetable "$Folder/kebiao.xlsx" -TermStart 2026-08-31 -Week 1-2 | New-CvRoom

# How many are there now, and what do they look like?
"$($rooms.Count) rooms"

Get-CvRoom -First 8

# What the service does not know has travelled along, so that one file gives teachers their numbers and passwords.
"$($rooms[0].Class), $($rooms[0].Teacher): $($rooms[0].Serial)"

$rooms | Export-CvTimetable "$Folder/rooms.csv" -PassThru | ForEach-Object Name

# A lesson moves by half an hour and gets a new name; piped rooms only say which one.
$rooms[0] | Set-CvRoom -Shift 0:30 -Name '七(1)班 语文(调课)'

# A file with mistakes: every error names the file, the cell and its value; the good rows go on.
Import-CvTimetable "$Data/timetable-bad-rows.csv" | New-CvRoom

# A link with which a student enters the room. Nothing is sent: it is signed here.
New-CvEntryLink -Serial $rooms[0].Serial -UserName '学生01' -Role Student

# What would be removed?
Remove-CvRoom $rooms[59].Serial -WhatIf

# And now for real. The service then knows it no more, and says so without stopping anything.
Remove-CvRoom $rooms[59].Serial

Get-CvRoom -Serial $rooms[59].Serial, $rooms[58].Serial

Disconnect-CvClass
