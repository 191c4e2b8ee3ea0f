#!/bin/sh
# Records runs whose cases were moved to the day of the run, and judges them on other days:
# record_on_real_clock.sh PROGRAM SCENARIOS, in an empty folder. The reports must be those of the
# first run, byte for byte but for the target's name.
program=$1 scenarios=$2
target=reference+mutant:2.1/backdating/dropped

# play NAME TARGET ARGS: writes NAME.xml, NAME.jsonl and NAME.txt, in which the target has one name.
play() {
    name=$1 spec=$2
    shift 2
    "$program" run "$scenarios" --target "$spec" --junit "$name.xml" --jsonl "$name.jsonl" "$@" >"$name.txt"
    [ $? -le 1 ] || exit 98
    sed -i "s|$spec|TARGET|g" "$name.xml" "$name.jsonl" "$name.txt"
}
same() { cmp "$1.xml" "$2.xml" && cmp "$1.jsonl" "$2.jsonl" && cmp "$1.txt" "$2.txt"; }

# The day before the release, its day, a leap day, and the days at a year's end.
for day in 2021-03-14 2021-03-15 2028-02-29 2026-12-31 2027-01-01; do
    play live "$target" --clock real --today "$day" --record "$day.rec"
    play again "recorded:$day.rec" --today 2030-06-01
    same live again || exit 97
    play four "recorded:$day.rec" --jobs 4 --clock real
    same live four || exit 96
    grep -q '"moved_days"' "$day.rec" || exit 95
    # What is judged without scenarios is judged alike.
    "$program" judge "$day.rec" >judged.txt
    grep '^  checks' judged.txt >judged.sum
    grep '^  checks' live.txt | cmp - judged.sum || exit 94
done
# A run that was stopped goes on: on its day as if it never stopped, a day later with that day for the rest.
play live "$target" --clock real --today 2026-12-31
total=$(wc -c <2026-12-31.rec)
head -c $((total * 2 / 3)) 2026-12-31.rec >stopped.rec
cp stopped.rec later.rec
play resumed "$target" --clock real --today 2026-12-31 --resume stopped.rec
same live resumed && cmp stopped.rec 2026-12-31.rec || exit 93
play later "$target" --clock real --today 2027-01-01 --resume later.rec
play again recorded:later.rec --today 2030-06-01
same later again || exit 92
grep -q '"now":"2026-12-31' later.rec && grep -q '"now":"2027-01-01' later.rec || exit 91
# A target that says itself that its clock cannot be set.
sed '1s/"clock":"settable"/"clock":"real"/' 2028-02-29.rec >said.rec
play said recorded:said.rec --today 2030-06-01
sed '/clock/d' said.txt >said.rest
sed '/clock/d' live.txt | grep '^  checks' >live.rest
grep '^  checks' said.rest | cmp - live.rest && grep "clock that cannot be set" said.txt
