# The sandbox emulates the service in this process: no account, no network.
Connect-CvClass -Sandbox

# A typical timetable of a school: one sheet per class, weekdays across, periods down, and the bell times on another sheet.
Import-CvTimetable "$Folder/kebiao.xlsx" -TermStart 2026-08-31 -Week 1-2 -Preview

# Creates rooms for two weeks of lessons. Missing passwords are generated.
$rooms = Import-CvTimetable "$Folder/kebiao.xlsx" -TermStart 2026-08-31 -Week 1-2 | New-CvRoom

# How many rooms are there now, and what do they look like?
"$($rooms.Count) rooms"

Get-CvRoom -First 8

# The rooms carry columns that the service does not store, so that one file gives teachers their room numbers and passwords.
"$($rooms[0].Class), $($rooms[0].Teacher): $($rooms[0].Serial)"

$rooms | Export-CvTimetable "$Folder/rooms.csv" -PassThru | ForEach-Object Name

# Moves a lesson by half an hour and renames it; the piped room only selects the room.
$rooms[0] | Set-CvRoom -Shift 0:30 -Name '七(1)班 语文(调课)'

# A file with mistakes: every error names the file, the cell and its value; the valid rows become rooms.
Import-CvTimetable "$Data/timetable-bad-rows.csv" | New-CvRoom

# A link that lets a student enter the room. It is signed locally; nothing is sent.
New-CvEntryLink -Serial $rooms[0].Serial -UserName '学生01' -Role Student

# What would be removed?
Remove-CvRoom $rooms[59].Serial -WhatIf

# Removes the room. Asking for it again is an error that does not stop the pipeline.
Remove-CvRoom $rooms[59].Serial

Get-CvRoom -Serial $rooms[59].Serial, $rooms[58].Serial

Disconnect-CvClass
