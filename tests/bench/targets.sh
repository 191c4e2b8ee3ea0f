#!/bin/sh
# How many steps a second go through a pipe and over HTTP: targets.sh PROGRAM SCENARIOS [JOBS [TIMES]].
# The scenarios are played TIMES over in one run, so that starting does not count, nor does
# reading them. Judging each step against the model does.
set -eu
program=$1 scenarios=$2 jobs=${3:-1} times=${4:-20}
folder=$(mktemp -d)
server=
trap 'rm -rf "$folder"; [ -z "$server" ] || kill $server' EXIT

corpus() {
    i=0
    while [ $i -lt "$times" ]; do
        cp -r "$scenarios" "$folder/corpus$i"
        i=$((i + 1))
    done
}

# How long a run of all the scenarios takes: milliseconds STATUS FLAG...
milliseconds() {
    wanted=$1 status=0
    shift
    begin=$(date +%s%N)
    "$program" run "$folder"/corpus* "$@" >/dev/null 2>"$folder/errors" || status=$?
    [ $status -eq "$wanted" ] || { cat "$folder/errors" >&2; exit 1; }
    echo $((($(date +%s%N) - begin) / 1000000))
}

corpus
"$program" run "$scenarios" --target "exec:tee '$folder/lines' | '$program' target" >/dev/null
# With nothing to play it only reads, and says so by its status.
loading=$(milliseconds 2 --target reference --filter "no such scenario")
steps=$(($(grep -c '"step":' "$folder/lines") * times))
"$program" serve --port 0 >"$folder/serve.txt" &
server=$!
until grep -qs listening "$folder/serve.txt"; do sleep 0.05; done
url=$(sed -n 's/^listening on //p' "$folder/serve.txt")
for target in reference "exec:$program target" "$url"; do
    took=$(milliseconds 0 --jobs "$jobs" --target "$target")
    took=$((took - loading))
    echo "$steps steps, $jobs jobs, $target: $took ms, $((steps * 1000 / took)) steps/s"
done
