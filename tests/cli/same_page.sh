#!/bin/sh
# The page of mutants is what the program writes: same_page.sh PROGRAM SCENARIOS PAGE
set -eu
"$1" mutate --markdown --cases 500 --jobs 2 --corpus "$2" >written.md
diff "$3" written.md || { echo "refresh it: lakmus mutate --markdown --cases 500 > docs/mutation.md"; exit 1; }
echo "the page is as written"
