#!/bin/sh
# Records a run, plays and judges the recording: record_and_judge.sh PROGRAM SCENARIOS, in an empty
# folder. The recording must give the reports of the run, byte for byte but for the target's name.
target=reference+former:2.3/delete-started

# play NAME TARGET ARGS: writes NAME.xml and NAME.jsonl, in which the target has one name.
play() {
    name=$1 spec=$2
    shift 2
    "$program" run "$scenarios" --target "$spec" --junit "$name.xml" --jsonl "$name.jsonl" "$@" >/dev/null
    [ $? -eq 1 ] || exit 98
    # Only a name that a shell would take apart is quoted.
    sed -i "s/'//g; s|$spec|TARGET|g" "$name.xml" "$name.jsonl"
}
program=$1 scenarios=$2
play live "$target" --record one.rec
play again recorded:one.rec
play four "exec:$program target --variant former:2.3/delete-started" --record four.rec --jobs 4
for name in again four; do
    cmp live.xml $name.xml && cmp live.jsonl $name.jsonl || exit 97
done
sed 1d one.rec >one.body
sed 1d four.rec | cmp - one.body || exit 96
"$program" judge one.rec >file.txt
[ $? -eq 1 ] || exit 95
"$program" judge - --jobs 2 <one.rec | grep -q "3 judged: .*1 deviates" || exit 94
line=$(sed -n 's/^ *reproduce *lakmus judge .* --line \([0-9]*\)$/\1/p' file.txt)
"$program" judge one.rec --line "$line" | grep "1 judged: 1 deviates" || exit 93
sed '$d' one.rec | "$program" judge - >cut.txt
[ $? -eq 1 ] && grep "INCOMPLETE" cut.txt || exit 92
# A run that was stopped in the middle of a line goes on where it was, and ends as if it never stopped.
total=$(wc -c <one.rec)
head -c $((total * 2 / 3)) one.rec >stopped.rec
"$program" run "$scenarios" --target "$target" --resume stopped.rec --junit resumed.xml >resumed.txt
[ $? -eq 1 ] || exit 91
cmp one.rec stopped.rec || exit 90
sed "s/'//g; s|$target|TARGET|g" resumed.xml | cmp - live.xml || exit 89
"$program" run "$scenarios" --target reference --resume one.rec >/dev/null
[ $? -eq 2 ] || exit 88
