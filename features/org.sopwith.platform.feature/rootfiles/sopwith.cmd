@rem Sopwith: without arguments the workbench, with arguments the command line (sopwith --help).
@rem SOPWITH_WORKSPACE: folder of the workbench's workspace. SOPWITH_CACHE: folder of the start-up cache.
@echo off
setlocal
set "home=%~dp0"
call "%home%find-java.cmd" || exit /b 2
if "%~1"=="" goto workbench

set "classes="
for %%j in ("%home%plugins\bcpkix_*.jar" "%home%plugins\bcprov_*.jar" "%home%plugins\bcutil_*.jar" "%home%plugins\com.fasterxml.jackson.*.jar" "%home%plugins\org.eclipse.emf.*.jar" "%home%plugins\org.apache.commons.*.jar" "%home%plugins\org.jsoup_*.jar" "%home%plugins\org.sopwith.*.jar") do call :add "%%~fj"
for /d %%d in ("%home%plugins\org.sopwith.*") do for %%j in ("%%~d\lib\*.jar") do call :add "%%~fj"
if not defined SOPWITH_CACHE set "SOPWITH_CACHE=%LOCALAPPDATA%\sopwith"
if not exist "%SOPWITH_CACHE%" mkdir "%SOPWITH_CACHE%"
rem DuckDB, which writes Parquet, is native.
set "native="
if "%~1 %~2"=="sr tables" if %java_version% GEQ 24 set "native=--enable-native-access=ALL-UNNAMED"
rem Java itself makes and renews the archive of loaded classes.
"%java_home%\bin\java.exe" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%SOPWITH_CACHE%\classes-%java_version%.jsa" -Xlog:disable -XX:+UseSerialGC %native% -cp "%classes%" org.sopwith.cli.Main %*
exit /b %errorlevel%

:workbench
for %%j in ("%home%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~fj"
set "native="
if %java_version% GEQ 24 set "native=--enable-native-access=ALL-UNNAMED"
set "workspace="
if defined SOPWITH_WORKSPACE set workspace=-data "%SOPWITH_WORKSPACE%"
start "Sopwith" "%java_home%\bin\javaw.exe" %native% -Xmx2g -jar "%launcher%" -name Sopwith %workspace%
exit /b 0

:add
set "name=%~n1"
if not "%name:~0,14%"=="org.sopwith.ui" set "classes=%~1;%classes%"
exit /b
