#!/bin/sh
# How many steps a second go through a pipe and over HTTP: targets.sh PROGRAM SCENARIOS [JOBS [TIMES]].
# The scenarios are played TIMES over in one run, so that starting does not count. Reading
# them and judging each step against the model does.
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

# How long a run of all the scenarios takes.
milliseconds() {
    begin=$(date +%s%N)
    "$program" run "$folder"/corpus* "$@" >/dev/null
    echo $((($(date +%s%N) - begin) / 1000000))
}

corpus
"$program" run "$scenarios" --target "exec:tee '$folder/lines' | '$program' target" >/dev/null
steps=$(($(grep -c '"step":' "$folder/lines") * times))
"$program" serve --port 0 >"$folder/serve.txt" &
server=$!
until grep -q listening "$folder/serve.txt"; do sleep 0.05; done
url=$(sed -n 's/^listening on //p' "$folder/serve.txt")
for target in reference "exec:$program target" "$url"; do
    took=$(milliseconds --jobs "$jobs" --target "$target")
    echo "$steps steps, $jobs jobs, $target: $took ms, $((steps * 1000 / took)) steps/s"
done
