# Packs the module, publishes it to a folder, installs it from there into an empty folder, and runs the acceptance tests on the result.
# Pester 5.

BeforeAll {
    $script:Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    $script:Version = (Import-PowerShellDataFile (Join-Path $Root 'CvClass.psd1')).ModuleVersion
    $script:Out = New-Item (Join-Path $TestDrive 'out') -ItemType Directory
    # Packs the configuration that is in out/, so that the loaded module is not overwritten.
    $laid = (Get-FileHash (Join-Path $Root 'out/CvClass/CvClass.PowerShell.dll')).Hash
    $configuration = 'Debug', 'Release' | Where-Object {
        $built = Join-Path $Root "src/CvClass.PowerShell/bin/$_/netstandard2.0/CvClass.PowerShell.dll"
        (Test-Path $built) -and (Get-FileHash $built).Hash -eq $laid
    } | Select-Object -First 1
    $said = dotnet pack (Join-Path $Root 'package') -c $configuration -nodeReuse:false "-p:PackageOutputPath=$Out/" 2>&1 | Out-String
    if ($LASTEXITCODE -ne 0) { throw $said }
    $script:Package = Join-Path $Out "CvClass.$Version.nupkg"
    $script:Zip = Join-Path $Root 'out/CvClass.zip'

    # As a .NET tool, pwsh is a library that dotnet runs.
    $script:Program = (Get-Process -Id $PID).Path
    $script:Library = @(if ((Split-Path $Program -Leaf) -like 'dotnet*') { [Environment]::GetCommandLineArgs()[0] })
}

Describe 'The package' {
    BeforeAll {
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $read = { param($path) $zip = [IO.Compression.ZipFile]::OpenRead($path); try { $zip.Entries.FullName } finally { $zip.Dispose() } }
        $script:Names = & $read $Package
        $script:Zipped = & $read $Zip
    }

    It 'contains the files of the module and no build output' {
        $needed = 'CvClass.psd1', 'CvClass.PowerShell.dll', 'CvClass-Automation.json', 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'README.md', 'CHANGELOG.md',
            'icon.png', 'sbom.cdx.json', 'en-US/CvClass.PowerShell.dll-Help.xml', 'zh-Hans/CvClass.PowerShell.dll-Help.xml', 'zh-Hans/CvClass.PowerShell.resources.dll'
        foreach ($name in $needed) {
            $Names | Should -Contain $name
            $Zipped | Should -Contain "CvClass/$name"
        }
        $Names + $Zipped | Should -Not -Match '\.pdb$|\.deps\.json$|\.xml\.xml$'
        (Get-Item $Package).Length | Should -BeLessThan 3MB
        (Get-Item $Zip).Length | Should -BeLessThan 3MB
    }

    It 'has one version in manifest, assemblies and package' {
        [Reflection.AssemblyName]::GetAssemblyName((Join-Path $Root 'out/CvClass/CvClass.PowerShell.dll')).Version.ToString(3) | Should -Be $Version
        $Package | Should -Exist
    }

    It 'names every bundled library in its notices' {
        $notices = Get-Content (Join-Path $Root 'THIRD-PARTY-NOTICES.txt') -Raw
        $foreign = $Names | Where-Object { $_ -like '*.dll' -and $_ -notmatch 'CvClass\.' }
        $foreign | Should -Not -BeNullOrEmpty
        foreach ($library in $foreign) { $notices | Should -Match ([regex]::Escape([IO.Path]::GetFileNameWithoutExtension($library))) }
    }

    It 'installs from a repository and passes the acceptance tests there' {
        $feed = New-Item (Join-Path $TestDrive 'feed') -ItemType Directory
        $modules = New-Item (Join-Path $TestDrive 'modules') -ItemType Directory
        $homeFolder = New-Item (Join-Path $TestDrive 'home') -ItemType Directory
        $script = Join-Path $TestDrive 'install.ps1'
        Set-Content $script @"
`$ErrorActionPreference = 'Stop'
`$ProgressPreference = 'SilentlyContinue'
Register-PSResourceRepository -Name CvClassFeed -Uri '$feed' -Trusted
Publish-PSResource -NupkgPath '$Package' -Repository CvClassFeed
Save-PSResource -Name CvClass -Repository CvClassFeed -Path '$modules' -TrustRepository
(Find-PSResource -Name CvClass -Repository CvClassFeed).Version.ToString()
"@
        # Leaves the repositories of the current user unchanged.
        $before = $env:HOME, $env:LOCALAPPDATA, $env:XDG_DATA_HOME
        $env:HOME = $env:LOCALAPPDATA = $env:XDG_DATA_HOME = $homeFolder
        try { $said = & $Program @Library -NoProfile -NonInteractive -File $script 2>&1 }
        finally { $env:HOME, $env:LOCALAPPDATA, $env:XDG_DATA_HOME = $before }
        $said | Select-Object -Last 1 | Should -Be $Version
        $installed = Join-Path $modules "CvClass/$Version/CvClass.psd1"
        $installed | Should -Exist
        Test-ModuleManifest $installed | Should -Not -BeNullOrEmpty

        $env:CVCLASS_MODULE = $installed
        try {
            $tests = Join-Path $PSScriptRoot 'CvClass.Tests.ps1'
            $pester = (Get-Module Pester).Path
            $line = "Import-Module '$pester'; `$r = Invoke-Pester -Path '$tests' -PassThru -Output None; `"`$(`$r.PassedCount) `$(`$r.FailedCount) `$((Get-Module CvClass).Path)`""
            $result = & $Program @Library -NoProfile -NonInteractive -Command $line 2>&1 | Select-Object -Last 1
        }
        finally { $env:CVCLASS_MODULE = $null }
        $result | Should -Match "^\d{2,} 0 .*modules"
    }
}
