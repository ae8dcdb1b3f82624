# Prepares an example of the help: files in the current folder, and a sandbox with the rooms that the examples use.
$data = Join-Path $PSScriptRoot '../tests/data'
Copy-Item (Join-Path $data 'timetables/e01-k12-sheets.xlsx') ./kebiao.xlsx
Set-Content ./term.psd1 "@{ TermStart = '2026-08-31'; Week = '1-2' }"
Set-Content ./timetable.csv "Name,StartTime,Duration,Teacher`n7A Maths,2026-09-01 08:00,45,Ms Chen`n7A Chinese,2026-09-01 08:55,45,Mr Li`n7B Physics,2026-09-03 10:00,45,Ms Wang" -Encoding utf8
Set-Content ./students.csv "UserName,UserId`nStudent 1,101`nStudent 2,102" -Encoding utf8
Set-Content ./lesson.pptx 'slides'
Set-Content ./notes.pdf 'notes'
Connect-CvClass -Sandbox
$passwords = @{ TeacherPassword = 'teach2026'; AssistantPassword = 'assist2026'; PatrolPassword = 'patrol2026' }
$null = New-CvRoom '7A Maths' '2026-09-01 08:00' -Duration 45 @passwords
$null = New-CvRoom '7A Chinese' '2026-09-01 08:55' -Duration 45 @passwords
$null = New-CvRoom '7B Physics' '2026-09-02 10:00' -Duration 45 @passwords
$held = New-CvRoom '7A English' ([DateTimeOffset]::UtcNow.AddMinutes(-30)) -Duration 45 @passwords
$null = Start-CvRoom $held
$null = Stop-CvRoom $held
$now = New-CvRoom '7B Biology' ([DateTimeOffset]::UtcNow.AddMinutes(-5)) -Duration 45 @passwords
$null = Start-CvRoom $now
$null = Add-CvCourseware ./notes.pdf -Serial 1200000001
$null = Add-CvCourseware ./lesson.pptx -Public -Conversion DynamicSlides
