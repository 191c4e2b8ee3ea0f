#!/bin/sh
# Serves the reference on a free port and plays against it: serve_and_run.sh PROGRAM SCENARIOS, in
# an empty folder. The reports must be those of a run in one process, and the server must stop.
# The one that a run before left names a server that is gone.
rm -f serve.txt
"$1" serve --port 0 --variant former:2.3/delete-started >serve.txt &
server=$!
trap 'kill $server 2>/dev/null' EXIT
until grep -qs listening serve.txt; do
    kill -0 $server 2>/dev/null || exit 99
    sleep 0.05
done
url=$(sed -n 's/^listening on //p' serve.txt)

# play NAME TARGET JOBS: writes NAME.xml and NAME.jsonl, in which the target has one name.
play() {
    "$1" run "$2" --target "$4" --jobs "$5" --junit "$3.xml" --jsonl "$3.jsonl" >/dev/null
    [ $? -eq 1 ] || exit 98
    sed -i "s|$4|TARGET|g" "$3.xml" "$3.jsonl"
}
play "$1" "$2" alone reference+former:2.3/delete-started 1
play "$1" "$2" one "$url" 1
play "$1" "$2" four "$url" 4
for name in one four; do
    cmp alone.xml $name.xml && cmp alone.jsonl $name.jsonl || exit 97
done
"$1" check-target "$url" || exit 96
kill -s TERM $server
wait $server
