"""A browser without a window, as far as the tests of pages need one: the WebDriver protocol of
chromedriver, with nothing but the standard library."""
import base64
import contextlib
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Control": "\ue009", "End": "\ue010"}


def free_port():
    with contextlib.closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Browser:
    """One session. Scripts run in the page and return plain values."""

    def __init__(self, driver, program):
        self.port = free_port()
        self.process = subprocess.Popen(
            [driver, f"--port={self.port}", "--silent"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.session = ""
        try:
            self.wait_for_driver()
            self.session = "/session/" + self.start(program)
        except BaseException:
            self.process.kill()
            raise

    def call(self, method, path, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{self.session}{path}", data, method=method,
            headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode(errors="replace")) from None

    def wait_for_driver(self):
        for _ in range(200):
            with contextlib.suppress(OSError):
                if self.call("GET", "/status")["ready"]:
                    return
            time.sleep(0.05)
        raise RuntimeError("chromedriver does not answer")

    def start(self, program):
        arguments = ["--headless=new", "--disable-gpu", "--window-size=1100,900"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        always = {
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"binary": program, "args": arguments},
        }
        return self.call("POST", "/session", {"capabilities": {"alwaysMatch": always}})["sessionId"]

    def close(self):
        with contextlib.suppress(Exception):
            self.call("DELETE", "")
        self.process.terminate()
        self.process.wait()

    def open(self, path, hash_part=""):
        self.visit(f"file://{path}{hash_part}")

    def visit(self, address):
        self.call("POST", "/url", {"url": "about:blank"})
        self.call("POST", "/url", {"url": address})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait(self, script, seconds=10):
        """The value of the script as soon as it is a true one."""
        for _ in range(seconds * 50):
            if value := self.run(script):
                return value
            time.sleep(0.02)
        raise AssertionError("this never came true: " + script)

    def press(self, key):
        typed = [{"type": kind, "value": KEYS.get(key, key)} for kind in ("keyDown", "keyUp")]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": typed}]})

    def press_with_control(self, key):
        control, key = KEYS["Control"], KEYS.get(key, key)
        pressed = [("keyDown", control), ("keyDown", key), ("keyUp", key), ("keyUp", control)]
        self.call("POST", "/actions", {"actions": [
            {"type": "key", "id": "keys", "actions": [{"type": kind, "value": value} for kind, value in pressed]}]})

    def type(self, selector, text):
        found = self.call("POST", "/element", {"using": "css selector", "value": selector})
        self.call("POST", f"/element/{found[ELEMENT]}/value", {"text": text})

    def emulate(self, media="", scheme=""):
        features = [{"name": "prefers-color-scheme", "value": scheme}] if scheme else []
        self.call("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setEmulatedMedia", "params": {"media": media, "features": features}})

    def set_width(self, width):
        self.call("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}})

    def printed(self):
        return base64.b64decode(self.call("POST", "/print"))

    def log(self):
        return self.call("POST", "/se/log", {"type": "browser"})
