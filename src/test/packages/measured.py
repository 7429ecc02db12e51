"""Runs a command and prints: its seconds of processor, its peak of memory in MB, its exit code; its output goes to standard error.
   measured.py COMMAND..."""
import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:], stdout=sys.stderr).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print('%.3f %d %d' % (used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, code))
