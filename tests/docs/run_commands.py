#!/usr/bin/env python3
"""Runs the commands of Markdown documents, and compares what they print with what the document says.

    run_commands.py LAKMUS SOURCE DOCUMENT...

The documents share one empty folder, in order, so that a chapter may build on the one before.
A block ```console holds lines `$ COMMAND` and below each what it prints; `…` stands for anything,
on a line of its own for any number of lines. A command that ends with `&` runs until the end.
A block with a file's name, as ```yaml first.yaml, is written to that file.
A command must end with 0, or with the status that its output tells as `exit status N`; a last line
`(exit status N)` says it where the output does not.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

INDENTED = re.compile(r"^    (\$|lakmus) ")
REMARK = re.compile(r"^\(exit status \d+\)$")
FENCE = re.compile(r"^```(\S*)(?: +(\S+))?\s*$")
SECONDS = 120
# A document tells what a reader types; here it is built already.
BUILT = {"make verify": 'lakmus run scenarios --target "exec:.build/release/lakmus target"'}


def blocks(text):
    """The fenced blocks as (line number, language, file name, lines)."""
    opened = None
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if opened is None:
            if fence:
                opened = (number, fence[1], fence[2], [])
        elif line.startswith("```"):
            yield opened
            opened = None
        else:
            opened[3].append(line)


def commands(number, lines):
    """The commands of a console block as [line number, command, output lines]."""
    found = []
    for offset, line in enumerate(lines, 1):
        if line.startswith("$ "):
            found.append([number + offset, line[2:], []])
        elif found and line.startswith("> ") and not found[-1][2]:
            found[-1][1] += "\n" + line[2:]
        elif found:
            found[-1][2].append(line)
    return found


def pattern(lines):
    """A regular expression for what a document shows of an output."""
    parts = []
    for line in lines:
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append("[^\n]*".join(map(re.escape, line.rstrip().split("…"))) + "[ \t]*\n")
    return re.compile("".join(parts) + r"\Z")


class Session:
    """One folder in which a reader works through the documents."""

    def __init__(self, lakmus, source, folder):
        self.folder = pathlib.Path(folder)
        self.background = []
        (self.folder / ".build/release").mkdir(parents=True)
        (self.folder / ".build/release/lakmus").symlink_to(lakmus)
        for name in ("scenarios", "docs"):
            (self.folder / name).symlink_to(source / name)
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", COLUMNS="120")
        self.environment.pop("LAKMUS_CORPUS", None)
        self.environment["PATH"] = f"{self.folder / '.build/release'}:{os.environ['PATH']}"

    def run(self, command):
        """Output and exit status; of a command in the background the output so far."""
        command = BUILT.get(command, command)
        if command.rstrip().endswith("&"):
            return self.start(command.rstrip()[:-1])
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, timeout=SECONDS,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.stdout, done.returncode

    def start(self, command):
        log = tempfile.TemporaryFile("w+")
        process = subprocess.Popen(
            ["bash", "-c", "exec " + command], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        self.background.append(process)
        for _ in range(100):
            log.seek(0)
            said = log.read()
            if said.endswith("\n") or process.poll() is not None:
                return said, process.poll() or 0
            time.sleep(0.05)
        return said, 0

    def end(self):
        for process in self.background:
            process.kill()
            process.wait()


def differs(output, status, shown):
    """What is wrong with how a command went; None where it went as shown."""
    text = "\n".join(shown)
    told = re.findall(r"exit status (\d+)", text)
    wanted = int(told[-1]) if told else 0
    if status != wanted:
        return f"ended with {status}, not {wanted}"
    if output and not output.endswith("\n"):
        output += "\n"
    if shown and REMARK.match(shown[-1]):
        shown = shown[:-1]
    if shown and not pattern(shown).match(output):
        return "prints something else"
    return None


def unchecked(document):
    """Commands in indented blocks, which nobody runs."""
    lines = document.read_text().splitlines()
    found = [number for number, line in enumerate(lines, 1) if INDENTED.match(line)]
    for number in found:
        print(f"{document}:{number}: a command stands in a ```console block")
    return len(found)


def check(document, session):
    faults = unchecked(document)
    count = 0
    for number, language, name, lines in blocks(document.read_text()):
        if name:
            path = session.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n")
        if language != "console":
            continue
        for at, command, shown in commands(number, lines):
            count += 1
            output, status = session.run(command)
            fault = differs(output, status, shown)
            if fault:
                faults += 1
                print(f"{document}:{at}: `{command}` {fault}:\n{output}")
    print(f"{document}: {count} commands run, {faults} not as shown")
    return faults


def main():
    lakmus, source = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        session = Session(lakmus, source, folder)
        try:
            faults = sum(check(pathlib.Path(name), session) for name in sys.argv[3:])
        finally:
            session.end()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
