# compare.sh LAKMUS SCENARIOS: a run that conforms and one that does not, side by side.
set -u
"$1" run "$2" --target reference --jsonl old.jsonl >log || exit 9
"$1" run "$2" --target reference+former:2.3/delete-started --jsonl new.jsonl >log && exit 9
"$1" compare new.jsonl old.jsonl >log || exit 9
status=0
"$1" compare old.jsonl new.jsonl --markdown page.md --html page.html || status=$?
cat page.md page.html
exit $status
