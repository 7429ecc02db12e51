@echo off
rem Starts tistory-archiver on Windows with the first Java that is there: runtime\, JAVA_HOME, PATH. Tried by the public
rem workflow only. TISTORY_ARCHIVER_JAVA_OPTS has further options for Java; they go last and win, such as -Xmx1g.
setlocal
set "HERE=%~dp0.."
set "JAVA=java.exe"
set "CLASS_DATA="
set "COLLECTOR=-XX:+UseSerialGC"
if exist "%HERE%\runtime\bin\java.exe" goto own
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
goto check
:own
set "JAVA=%HERE%\runtime\bin\java.exe"
rem The serial collector of this Java fills the heap before it collects old objects; G1 keeps a backup smaller.
if "%~1"=="backup" set "COLLECTOR=-XX:+UseG1GC -XX:InitiatingHeapOccupancyPercent=30 -XX:-G1UseAdaptiveIHOP -XX:GCTimeRatio=4 -XX:ConcGCThreads=1 -XX:ParallelGCThreads=2"
rem Made by the first start, and again by the JVM itself when the program or Java is another.
if not exist "%LOCALAPPDATA%\tistory-archiver" mkdir "%LOCALAPPDATA%\tistory-archiver" 2>nul
if exist "%LOCALAPPDATA%\tistory-archiver" set CLASS_DATA=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\tistory-archiver\classes.jsa"
goto run
:check
"%JAVA%" --version >nul 2>nul
if errorlevel 1 (
  echo Java 17 or newer is needed. Install it, say in JAVA_HOME where it is, or take the package that has its own ^(-runtime^). 1>&2
  exit /b 2
)
:run
set "COMPILER=-XX:TieredStopAtLevel=1"
for %%c in (export import rebuild site verify) do if "%~1"=="%%c" set "COMPILER=-XX:+TieredCompilation"
"%JAVA%" %COLLECTOR% %COMPILER% -Xms16m -Xmx256m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Xshare:auto -Xlog:disable %CLASS_DATA% -Dfile.encoding=UTF-8 %TISTORY_ARCHIVER_JAVA_OPTS% -cp "%HERE%\lib\words.jar;%HERE%\lib\tistory-archiver.jar" io.github.tistoryarchiver.cli.Main %*
exit /b %ERRORLEVEL%
