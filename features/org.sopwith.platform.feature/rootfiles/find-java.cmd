@rem Called by the scripts: sets java_home to a Java 21 or newer and java_version to its major version.
@rem Looked at in turn: JAVA_HOME, java on the path, the usual places.
@echo off
set "java_home="
call :use "%JAVA_HOME%"
if not defined java_home for /f "delims=" %%j in ('where java 2^>nul') do if not defined java_home for %%h in ("%%~dpj..") do call :use "%%~fh"
if not defined java_home for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk*" "%USERPROFILE%\.jdks\*") do if not defined java_home call :use "%%~h"
if defined java_home exit /b 0
echo sopwith: a JDK 21 or newer is missing: install one (winget install EclipseAdoptium.Temurin.21.JDK, or adoptium.net) or set JAVA_HOME to it. 1>&2
exit /b 2

:use
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-" %%m in ("%%~v") do if %%m GEQ 21 (
  set "java_home=%~1"
  set "java_version=%%m"
)
exit /b
