#!/bin/sh
# Stops a run by SIGNAL while it plays: stop_run.sh PROGRAM SCENARIOS SIGNAL, in an empty folder.
# Every report must be there and say that the run is not complete; the status is the program's.
rm -f result.jsonl result.xml result.html
here=$(dirname "$0")
"$1" run "$2" --target "exec:sh '$here/slow_target.sh' '$1'" --jsonl result.jsonl --junit result.xml --html result.html &
run=$!
# Not before the first case has been judged.
until [ "$(wc -l 2>/dev/null <result.jsonl)" -ge 2 ] 2>/dev/null; do
    kill -0 $run 2>/dev/null || exit 99
    sleep 0.05
done
kill -s "$3" $run
wait $run
status=$?
tail -n 1 result.jsonl | grep -q '"complete":false' || { echo "jsonl is not incomplete"; exit 98; }
grep -q 'the run is complete' result.xml || { echo "junit is not incomplete"; exit 97; }
grep -q '<strong>Incomplete' result.html || { echo "html is not incomplete"; exit 96; }
exit $status
