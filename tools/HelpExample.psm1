# The examples of docs/help: read, run against the sandbox, compared and written back.

$script:Root = Split-Path $PSScriptRoot
$script:Marker = '=====example '

function Get-HelpExample {
    <#
    .SYNOPSIS
        Reads the examples of all pages of a language: cmdlet, number, code and output.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [ValidateSet('en-US', 'zh-CN')] [string] $Language
    )

    foreach ($page in Get-ChildItem (Join-Path $Root "docs/help/$Language") -Filter '*-Cv*.md' | Sort-Object Name) {
        $text = [IO.File]::ReadAllText($page.FullName)
        $section = [regex]::Match($text, '(?ms)^## EXAMPLES\n(.*?)^## ').Groups[1].Value
        $number = 0
        foreach ($example in [regex]::Matches($section, '(?ms)^### ([^\n]+)\n(.*?)(?=^### |\z)')) {
            $number++
            $body = $example.Groups[2].Value
            [pscustomobject]@{
                Page   = $page.FullName
                Cmdlet = $page.BaseName
                Number = $number
                Title  = $example.Groups[1].Value
                Code   = [regex]::Match($body, '(?ms)^```powershell\n(.*?)^```$').Groups[1].Value
                Output = [regex]::Match($body, '(?ms)^```output\n(.*?)^```$').Groups[1].Value
            }
        }
    }
}

function Invoke-HelpExample {
    <#
    .SYNOPSIS
        Runs all examples of a language in a separate PowerShell process and emits their output.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [ValidateSet('en-US', 'zh-CN')] [string] $Language
    )

    # As a .NET tool, pwsh is a library that dotnet runs.
    $program = (Get-Process -Id $PID).Path
    $library = @(if ((Split-Path $program -Leaf) -like 'dotnet*') { [Environment]::GetCommandLineArgs()[0] })
    $before = [Console]::OutputEncoding
    [Console]::OutputEncoding = [Text.Encoding]::UTF8
    try { $lines = & $program @library -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'Show-HelpExample.ps1') -Language $Language }
    finally { [Console]::OutputEncoding = $before }
    $shown = @{}
    $name = ''
    foreach ($line in $lines) {
        if ($line.StartsWith($Marker)) { $name = $line.Substring($Marker.Length); $shown[$name] = [Collections.Generic.List[string]]::new() }
        else { $shown[$name].Add($line.TrimEnd()) }
    }
    foreach ($example in Get-HelpExample $Language) {
        $example.Output = ($shown["$($example.Cmdlet) $($example.Number)"] -join "`n").Trim("`n") + "`n"
        $example
    }
}

function Show-HelpExample {
    <#
    .SYNOPSIS
        Prints the output of every example after a line that names it; for the process that Invoke-HelpExample starts.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Language
    )

    foreach ($example in Get-HelpExample $Language) {
        [Console]::Out.WriteLine("$Marker$($example.Cmdlet) $($example.Number)")
        $folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
        Push-Location $folder
        # .NET resolves relative paths, such as that of the profiles, against the directory of the process.
        $before = [Environment]::CurrentDirectory
        [Environment]::CurrentDirectory = $folder
        try {
            . (Join-Path $PSScriptRoot 'HelpExampleFixture.ps1')
            & ([scriptblock]::Create($example.Code)) 2>&1 | Out-String -Width 100 -Stream | ForEach-Object { [Console]::Out.WriteLine($_) }
        }
        catch { [Console]::Out.WriteLine("ERROR: $_") }
        finally {
            Pop-Location
            [Environment]::CurrentDirectory = $before
            Remove-Item $folder -Recurse -Force
        }
    }
}

function Hide-HelpVariable {
    <#
    .SYNOPSIS
        Masks the parts of an output that vary from run to run: digits, and the lengths of runs of blanks or dashes.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [AllowEmptyString()] [string] $Text
    )

    $Text -replace '\d+', '#' -replace '[ -]{2,}', ' ' -replace '(?m)\s+$', ''
}

function Update-HelpExample {
    <#
    .SYNOPSIS
        Runs all examples of both languages and writes their output into the pages.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param()

    foreach ($language in 'en-US', 'zh-CN') {
        $written = @{}
        foreach ($example in Get-HelpExample $language) { $written["$($example.Cmdlet) $($example.Number)"] = $example.Output }
        foreach ($example in Invoke-HelpExample $language) {
            # A run that differs only in numbers and times is not a change.
            $old = $written["$($example.Cmdlet) $($example.Number)"]
            if ((Hide-HelpVariable $old) -eq (Hide-HelpVariable $example.Output)) { continue }
            if (-not $PSCmdlet.ShouldProcess("$($example.Cmdlet), $($example.Title)", 'Write output')) { continue }
            $text = [IO.File]::ReadAllText($example.Page)
            $code = '```powershell' + "`n" + $example.Code + '```' + "`n"
            $at = $text.IndexOf($code, $text.IndexOf("### $($example.Title)`n"))
            $rest = $text.Substring($at + $code.Length) -replace '^\n```output\n(?s:.*?)\n```\n', ''
            $block = "`n" + '```output' + "`n" + $example.Output + '```' + "`n"
            [IO.File]::WriteAllText($example.Page, $text.Substring(0, $at) + $code + $block + $rest)
        }
    }
}

Export-ModuleMember -Function Get-HelpExample, Invoke-HelpExample, Show-HelpExample, Hide-HelpVariable, Update-HelpExample
