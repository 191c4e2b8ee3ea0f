# Mends a scenario in a folder with a schema; the second time nothing is left to mend.
mkdir -p fixed/docs fixed/mine
echo '{}' > fixed/docs/scenario.schema.json
sed 's/expect: accepted$/expect: accepted  /; /yaml-language-server/d' "$2/deleting.yaml" > fixed/mine/one.yaml
cp "$3/typo.yaml" fixed/mine/typo.yaml
"$1" lint fixed/mine/one.yaml --fix 2>&1
"$1" lint fixed/mine/one.yaml --fix 2>&1
"$1" lint fixed/mine/typo.yaml --fix > log 2>&1
cmp "$3/typo.yaml" fixed/mine/typo.yaml && echo "left alone"
grep -c ' $' fixed/mine/one.yaml
tail -n 1 fixed/mine/one.yaml
