#!/bin/sh
# Says hello as the sample target does, and then nothing any more.
head -n 1 | "$1" target
exec sleep 30
