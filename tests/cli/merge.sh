#!/bin/sh
# The shards of a run give its reports, byte for byte: merge.sh PROGRAM SCENARIOS, in an empty folder.
program=$1 scenarios=$2
target=reference+former:2.3/delete-started+known:2.1/hidden-on-jobnet

# reports NAME: the flags that write all reports of a run.
reports() {
    echo "--junit $1.xml --jsonl $1.jsonl --markdown $1.md --csv $1.csv --html $1.html --record $1.rec"
}

# same NAME: what was merged is what a run without shards wrote, and what it printed.
same() {
    for kind in xml jsonl md csv html rec txt; do
        cmp "whole.$kind" "merged.$kind" || exit "$1"
    done
}

# whole_and_shards FLAGS: a run without shards, and the same in three, of which one does two things at a time.
whole_and_shards() {
    "$program" run "$scenarios" --target $target $(reports whole) "$@" >whole.txt
    "$program" run "$scenarios" --target $target --shard 1/3 --record 1.rec "$@" >log
    "$program" run "$scenarios" --target $target --shard 2/3 --record 2.rec --jobs 2 "$@" >log
    JOB_COMPLETION_INDEX=2 LAKMUS_SHARDS=3 \
        "$program" run "$scenarios" --target $target --shard env --record 3.rec "$@" >log
}

whole_and_shards
"$program" merge 3.rec 1.rec 2.rec --scenarios "$scenarios" $(reports merged) >merged.txt
[ $? -eq 1 ] || exit 99
same 98

"$program" merge 1.rec 3.rec --scenarios "$scenarios" 2>&1 | grep "merge: found no shard 2; expected all 3" || exit 97
"$program" merge 1.rec 2.rec 2.rec --scenarios "$scenarios" 2>&1 | grep "found shard 2 a second time" || exit 96
"$program" merge whole.rec --scenarios "$scenarios" 2>&1 | grep "found the recording of a whole run" || exit 95
"$program" merge 1.rec 2.rec 3.rec --scenarios "$scenarios" --filter day 2>&1 | grep "other scenarios here" || exit 94
sed '$d' 2.rec >cut.rec
"$program" merge 1.rec cut.rec 3.rec --scenarios "$scenarios" 2>&1 | grep "cut.rec: found a shard that was cut off" || exit 93
# A shard that was stopped goes on.
"$program" run "$scenarios" --target $target --shard 2/3 --resume cut.rec >log
cmp cut.rec 2.rec || exit 92

SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_COUNT=3 \
    "$program" run "$scenarios" --target $target --shard env --record slurm.rec >log
cmp slurm.rec 3.rec || exit 91

whole_and_shards --clock real --today 2021-06-01
"$program" merge 1.rec 2.rec 3.rec --scenarios "$scenarios" $(reports merged) >merged.txt
same 90

target=exec:false
whole_and_shards
"$program" merge 1.rec 2.rec 3.rec --scenarios "$scenarios" $(reports merged) >merged.txt
[ $? -eq 3 ] || exit 89
same 88
