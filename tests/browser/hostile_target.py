"""A target that follows the release but for one thing, has a name that would like to be markup, and
falls over when it is asked to close a contact group: `hostile_target.py COMMAND...` plays COMMAND."""
import json
import subprocess
import sys

HOSTILE = "</script><script>window.broken=1</script><img src=x onerror=window.broken=2>\"'&<!--"

system = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
for line in sys.stdin:
    if '"CloseContactGroup"' in line:
        # Days from 61 on are no birthdays, so that this could be nobody's; the last one could.
        print(HOSTILE, "cpr", "01" + "0190-1234", file=sys.stderr)
        sys.exit(3)
    system.stdin.write(line)
    system.stdin.flush()
    answer = json.loads(system.stdout.readline())
    if "hello" in answer:
        answer["hello"]["name"] = HOSTILE
        answer["hello"]["version"] = "<b>7</b>"
    if "reasons" in answer:
        answer["reasons"] = [HOSTILE]
    print(json.dumps(answer), flush=True)
