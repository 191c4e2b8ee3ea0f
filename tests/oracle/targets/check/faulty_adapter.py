#!/usr/bin/env python3
"""The sample target with one fault of its adapter: faulty_adapter.py SAMPLE_TARGET FAULT."""
import json
import pathlib
import re
import subprocess
import sys
import time

SAMPLE, FAULT = sys.argv[1:]
held, kept_back, views = [], [], {}


def edited(request, answer, line):
    """The answer as this fault has it."""
    if "hello" in request:
        return hello(answer)
    if FAULT == "rounds_ids":
        answer["id"] = int(float(answer["id"]))
    elif FAULT == "ids_as_text":
        answer["id"] = str(answer["id"])
    elif FAULT == "own_names" and "views" in answer:
        answer["views"] = {view: {f"A-{i}": one for i, one in enumerate(shown.values())}
                           for view, shown in answer["views"].items()}
    elif FAULT == "keeps_worlds" and "views" in answer:
        views.update(answer["views"]["absences"])
        answer["views"]["absences"] = dict(views)
    elif FAULT == "stands_still" and "views" in answer:
        for one in answer["views"]["absences"].values():
            one["state"] = "planned"
    elif FAULT == "accepts_anything" and answer["outcome"] == "skipped":
        answer = {"id": answer["id"], "outcome": "accepted"}
    elif FAULT == "strict" and re.search("x-(unknown|note)", line):
        sys.exit("unknown key")
    elif FAULT == "null_is_strange" and '"cpr":null' in line:
        sys.exit("null")
    elif FAULT == "short_lines" and len(line) > 100_000:
        sys.exit("line too long")
    return answer


def hello(answer):
    said = answer["hello"]
    if FAULT == "offers_nothing":
        said["views"] = []
    elif FAULT == "changes_its_mind":
        said["version"] = str(time.time_ns())
    elif FAULT == "says_no_name":
        del said["name"]
    elif FAULT == "starts_slowly":
        time.sleep(0.5)
    return answer


def put(line):
    if FAULT == "out_of_order" and '"id": 7,' in line:
        held.append(line)
        return
    if FAULT == "chats":
        print("done")
    if FAULT == "never_flushes":
        kept_back.append(line)
        return
    print(line, flush=True)
    while held:
        print(held.pop(), flush=True)


with subprocess.Popen([sys.executable, SAMPLE], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                      text=True) as sample:
    for line in sys.stdin:
        sample.stdin.write(line)
        sample.stdin.flush()
        request = json.loads(line)
        if "bye" in request:
            break
        put(json.dumps(edited(request, json.loads(sample.stdout.readline()), line)))
    sample.stdin.close()
for line in kept_back:
    print(line, flush=True)
if FAULT == "stays":
    time.sleep(30)
sys.exit(4 if FAULT == "ends_badly" else 0)
