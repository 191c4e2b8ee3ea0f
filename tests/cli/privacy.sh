#!/bin/sh
# Nothing that lakmus writes holds a number that a target says: privacy.sh PROGRAM SCENARIOS TARGET.
program=$1 scenarios=$2
target="exec:python3 $3 $program"
year=90 serial=1234 other=4321

rm -f ./*.out ./*.rec ./*.sqlite
all="--junit a.xml.out --jsonl a.jsonl.out --markdown a.md.out --csv a.csv.out --html a.html.out"
"$program" run "$scenarios" --target "$target" $all --record a.rec --history a.sqlite >run.out 2>run.err.out
[ $? -eq 1 ] || exit 99
"$program" run "$scenarios" --target recorded:a.rec --jsonl b.jsonl >b.txt
sed "s|recorded:a.rec|TARGET|g" b.jsonl >b.masked
sed "s|'$target'|TARGET|g; s|$target|TARGET|g" a.jsonl.out | cmp - b.masked || exit 98
"$program" judge a.rec --markdown judged.md.out --jsonl judged.jsonl.out >judge.out
"$program" compare a.jsonl.out judged.jsonl.out --markdown compared.md.out --html compared.html.out >compare.out
"$program" trace a.jsonl.out --csv trace.csv.out --html trace.html.out --markdown trace.md.out >trace.out
"$program" history a.sqlite --html history.html.out --markdown history.md.out >history.out
"$program" check-target "$target" >check.out 2>&1
"$program" explore --target "$target" --cases 20 >explore.out 2>&1

# The number that was said is there, masked; so the target did leak.
for file in run.out a.xml.out a.jsonl.out a.md.out judge.out history.out check.out explore.out; do
    grep -q "xxxx" $file || { echo "$file has nothing to mask"; exit 97; }
done
grep -q "0101$year-0000" a.rec || exit 96
for file in *.out a.rec a.sqlite; do
    if grep -a -q -e "$year-$serial" -e "85$other" "$file"; then
        echo "$file holds a personal number"
        exit 95
    fi
done
echo "looked through $(ls ./*.out a.rec a.sqlite | wc -l) files"
