# history.sh LAKMUS SCENARIOS: two runs of one target and one of another version, and their trend.
set -u
rm -f ./*.sqlite
"$1" run "$2" --target reference --history runs.sqlite --today 2021-03-15 >log || exit 9
"$1" run "$2" --target reference+former:2.3/delete-started --history runs.sqlite --today 2021-03-16 >log && exit 8
[ "$(sqlite3 runs.sqlite 'PRAGMA user_version' 2>/dev/null || echo 1)" = 1 ] || exit 7
"$1" history runs.sqlite --target nothing | grep "0 runs of 0 targets" >log || exit 6
"$1" history runs.sqlite --html trend.html || exit 5
grep "<svg role=" trend.html
# A run that is not asked to writes nothing, and nobody writes into something else.
echo "no database" >other.sqlite
"$1" run "$2" --target reference --history other.sqlite >log 2>&1 && exit 4
grep "other.sqlite: found" log
grep "no database" other.sqlite >/dev/null || exit 3
"$1" history missing.sqlite >log 2>&1 && exit 2
[ ! -e missing.sqlite ]
