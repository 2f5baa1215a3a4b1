@rem Sopwith from a checkout: builds what is missing or out of date, then runs the product.
@rem Without arguments the workbench, with arguments the command line (sopwith --help).
@echo off
setlocal
set "root=%~dp0"
call "%root%features\org.sopwith.platform.feature\rootfiles\find-java.cmd" || exit /b 2
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%releng\scripts\build.ps1" "%java_home%" || exit /b 2
set "SOPWITH_CACHE=%root%.cache"
call "%root%releng\org.sopwith.product\target\products\org.sopwith.product\win32\win32\x86_64\sopwith\sopwith.cmd" %*
exit /b %errorlevel%
