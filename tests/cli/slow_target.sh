#!/bin/sh
# The sample target, but every request takes a tenth of a second: long enough to be interrupted.
while IFS= read -r line; do
    sleep 0.1
    printf '%s\n' "$line"
done | "$1" target
