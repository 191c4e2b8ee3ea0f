#!/bin/sh
# The sample target, but slow as soon as it has played one case: there is time to stop the run.
count=0
while IFS= read -r line; do
    count=$((count + 1))
    [ $count -le 3 ] || sleep 1
    printf '%s\n' "$line"
done | "$1" target
