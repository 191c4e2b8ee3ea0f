# Writes a list of known issues by a run and plays again with it: update_list.sh LAKMUS SCENARIOS
target=reference+former:2.3/delete-started
rm -f list.yaml
"$1" run "$2" --target "$target" --known-issues list.yaml --update-known-issues || test $? = 1
"$1" run "$2" --target "$target" --known-issues list.yaml || exit 9
"$1" run "$2" --target reference --known-issues list.yaml --update-known-issues
"$1" run "$2" --target reference --known-issues list.yaml || exit 9
cat list.yaml
