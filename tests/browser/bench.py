"""Starts `lakmus workbench` on a copy of scenarios, for tests that speak with it."""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent.parent / "scenarios"


class Workbench:
    def __init__(self, lakmus, *flags):
        self.place = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.place.name) / "corpus"
        for part in ("s2_1", "s2_3"):
            shutil.copytree(SCENARIOS / part, self.folder / part)
        shutil.copy(SCENARIOS / "fragments.yaml", self.folder)
        self.process = subprocess.Popen(
            [pathlib.Path(lakmus).resolve(), "workbench", "corpus", "--port", "0", *flags], cwd=self.place.name,
            stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        found = re.fullmatch(r"open ((http://[^/]+)/#(\w{32}))\n", self.process.stdout.readline())
        self.url, self.address, self.token = found.groups()

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=20)
        self.place.cleanup()

    def ask(self, path, body=None, method=None, headers=()):
        """Returns the status and the JSON; `body` is sent as it is where it is bytes."""
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(
            self.address + path, data, method=method or ("GET" if body is None else "POST"),
            headers={"Lakmus-Token": self.token, **dict(headers)})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"{}")
