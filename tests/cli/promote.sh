# Promotes a counterexample of its own twice: the second time its place is taken.
rm -rf found promoted
"$1" explore --target reference+former:2.3/delete-started --cases 100 --save found > /dev/null
saved=found/former-2-3-delete-started.yaml
"$1" promote "$saved" --name 'A name' --why 'A reason.' --into promoted
"$1" promote "$saved" --name 'A name' --why 'A reason.' --into promoted --reviewed 2> /dev/null
echo "taken: $?"
cat promoted/s2_3/a_name.yaml
