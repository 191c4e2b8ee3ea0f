#!/bin/sh
# How many recorded steps a second are judged, and in how much memory: judge.sh PROGRAM SCENARIOS
# [JOBS [TIMES]]. The corpus is recorded once on the reference, and each life comes TIMES over.
set -eu
program=$1 scenarios=$2 jobs=${3:-1} times=${4:-200}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$program" run "$scenarios" --target reference --record "$folder/once" >/dev/null
head -n 1 "$folder/once" >"$folder/lives"
sed '1d;$d' "$folder/once" >"$folder/body"
i=0
while [ $i -lt "$times" ]; do
    cat "$folder/body" >>"$folder/lives"
    i=$((i + 1))
done
lives=$(($(wc -l <"$folder/body") * times))
steps=$(($(grep -o '"step":{' "$folder/body" | wc -l) * times))
echo "{\"end\":{\"cases\":$lives}}" >>"$folder/lives"
begin=$(date +%s%N)
"$program" judge "$folder/lives" --jobs "$jobs" >"$folder/report" &
judge=$!
peak=0
while kill -0 $judge 2>/dev/null; do
    now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$judge/status" 2>/dev/null || true)
    [ -z "$now" ] || peak=$now
    sleep 0.1
done
wait $judge
took=$((($(date +%s%N) - begin) / 1000000))
tail -n 1 "$folder/report"
echo "$lives lives, $steps steps, $(wc -c <"$folder/lives") bytes, $jobs jobs: $took ms," \
    "$((steps * 1000 / took)) steps/s, $((peak / 1024)) MiB at most"
