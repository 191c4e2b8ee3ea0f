"""A target that says somebody's number wherever it can: leaking_target.py LAKMUS."""
import json
import subprocess
import sys

NUMBERS = ["0101" + "90" + "-1234", "3112" + "85" + "4321"]
LEAK = " ".join(NUMBERS)


def leak(answer, count):
    if "hello" in answer:
        answer["hello"]["name"] = "acme " + LEAK
        answer["hello"]["version"] = LEAK
    if answer.get("outcome") == "refused":
        answer["reasons"] = ["no such person: " + LEAK]
    elif "outcome" in answer and count % 5 == 0:
        answer = {"id": answer["id"], "outcome": "skipped", "why": "not for " + LEAK}
    for name, view in answer.get("views", {}).items():
        if isinstance(view, dict) and count % 3 == 0:
            for fields in view.values():
                if isinstance(fields, dict):
                    for field in fields:
                        fields[field] = NUMBERS[count % 2]
        elif isinstance(view, dict) and count % 7 == 0:
            view[NUMBERS[1]] = {}
    return answer


with subprocess.Popen([sys.argv[1], "target"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as target:
    for count, line in enumerate(sys.stdin):
        print("asked about " + LEAK, file=sys.stderr, flush=True)
        target.stdin.write(line)
        target.stdin.flush()
        answer = leak(json.loads(target.stdout.readline()), count)
        if count % 101 == 100:
            print(LEAK, flush=True)
            sys.exit(1)
        print(json.dumps(answer), flush=True)
