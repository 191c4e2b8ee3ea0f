#!/bin/sh
# Nobody reads the standard output: nobody_reads.sh PROGRAM SCENARIOS, in an empty folder.
rm -f result.xml
"$1" run "$2" --target reference --junit result.xml | true
grep -q '</testsuites>' result.xml
