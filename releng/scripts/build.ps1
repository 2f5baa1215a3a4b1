# Called by sopwith.cmd with the folder of a JDK: builds the product if it is missing or older than a source.
# SOPWITH_M2: folder of the local Maven repository, if not the user's own.
param([string] $javaHome)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$cache = "$root\.cache"
$stamp = "$cache\built"
$products = "$root\releng\org.sopwith.product\target\products"
$mavenVersion = '3.9.11'
$maven = "$cache\maven\apache-maven-$mavenVersion\bin\mvn.cmd"

function Test-UpToDate {
  if (-not (Test-Path $stamp) -or -not (Test-Path "$products\org.sopwith.product\win32\win32\x86_64\sopwith\sopwith.cmd")) {
    return $false
  }
  $built = (Get-Item $stamp).LastWriteTimeUtc
  $made = '\\(target|bin|src-gen|lib|[^\\]*\.tests)(\\|$)'
  $newer = 'pom.xml', '.mvn', 'bundles', 'features', 'releng\generators', 'releng\scripts', 'releng\org.sopwith.product', 'target-platform' |
    ForEach-Object { Get-ChildItem "$root\$_" -Recurse -Force } |
    Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName.Substring($root.Length) -notmatch $made } |
    Where-Object { -not $_.PSIsContainer -or $_.FullName -match '\\src(\\|$)' } |
    Select-Object -First 1
  return -not $newer
}

if (Test-UpToDate) { exit 0 }
New-Item -ItemType Directory -Force "$cache\maven" | Out-Null
$env:JAVA_HOME = $javaHome
$repository = @()
if ($env:SOPWITH_M2) { $repository = @("-Dmaven.repo.local=$env:SOPWITH_M2") }
if (-not (Test-Path $maven)) {
  if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('sopwith: Maven is missing: install any version of it (winget or scoop install maven).')
    exit 2
  }
  Push-Location "$cache\maven"
  & mvn -B -q 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack' "-Dartifact=org.apache.maven:apache-maven:${mavenVersion}:zip:bin" "-DoutputDirectory=$cache\maven" @repository > "$cache\maven.log"
  Pop-Location
}
[Console]::Error.WriteLine('sopwith: building (the first time some minutes, about 350 MB are fetched)')
$start = Get-Date
& $maven -f "$root\pom.xml" '-Dquick' @repository clean package > "$cache\build.log"
if ($LASTEXITCODE -ne 0) {
  [Console]::Error.WriteLine("sopwith: the build failed, see $cache\build.log")
  exit 2
}
New-Item -ItemType File -Force $stamp | Out-Null
(Get-Item $stamp).LastWriteTime = $start
exit 0
