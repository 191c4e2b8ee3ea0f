"""Holds the published schema of the target protocol against what the program really writes.

schema_test.py SCHEMA PAGE LINES SAMPLE: LINES is a program that prints lines of both sides behind
"> " or "< ", PAGE shows examples in the same way, and SAMPLE is a target in Python.
"""
import copy
import json
import subprocess
import sys

import jsonschema


def lines_of(text, indent=""):
    for line in text.splitlines():
        for mark, side in ((indent + "> ", "request"), (indent + "< ", "answer")):
            if line.startswith(mark):
                yield side, json.loads(line[len(mark):])


def answers_of_sample(sample, requests, commands):
    sent = [r for r in requests if "step" not in r or r["step"]["command"] in commands]
    text = "".join(json.dumps(request) + "\n" for request in sent)
    done = subprocess.run([sys.executable, sample], input=text, stdout=subprocess.PIPE, text=True,
                          check=True)
    answers = done.stdout.splitlines()
    assert len(answers) == len(sent) - 1, "one answer for each request but bye"
    return [("answer", json.loads(line)) for line in answers]


def without_each_key(message):
    """The message without one key, for each key that must be there."""
    optional = {"reason", "messages", "views", "as", "end", "code", "cpr", "absence", "group",
                "cause", "start", "comment", "clock", "cv_requirement", "exempt", "why", "ids",
                "registered", "contact_groups", "state", "type", "deleted"}
    for key in message.keys() - optional:
        damaged = copy.deepcopy(message)
        del damaged[key]
        yield key, damaged
    for key in ("step", "hello", "reset"):
        for inner in message.get(key, {}).keys() - optional:
            damaged = copy.deepcopy(message)
            del damaged[key][inner]
            yield f"{key}.{inner}", damaged


def main(schema_file, page_file, lines_program, sample):
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    sides = {side: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{side}",
                                                    "$defs": schema["$defs"]})
             for side in ("request", "answer")}
    whole = jsonschema.Draft202012Validator(schema)

    written = subprocess.run([lines_program], stdout=subprocess.PIPE, check=True).stdout.decode()
    messages = list(lines_of(written))
    with open(page_file, encoding="utf-8") as file:
        examples = list(lines_of(file.read(), indent="    "))
    assert len(messages) > 1000 and len(examples) >= 8
    hello = next(m["hello"] for side, m in messages if side == "answer" and "hello" in m)
    end = next(i for i, (_, m) in enumerate(messages) if "bye" in m)
    requests = [m for side, m in messages[:end + 1] if side == "request"]
    sampled = answers_of_sample(sample, requests, ("CreateAbsence", "DeleteAbsence", "PassTime"))

    for side, message in messages + examples + sampled:
        error = jsonschema.exceptions.best_match(sides[side].iter_errors(message))
        if error is not None:
            sys.exit(f"{json.dumps(message)}\nis no {side}: {error.json_path}: {error.message[:300]}")
        assert whole.is_valid(message)
    for side, message in messages:
        for key, damaged in without_each_key(message):
            assert not sides[side].is_valid(damaged), f"valid without {key}: {damaged}"

    definitions = schema["$defs"]
    assert hello["commands"] == definitions["command_name"]["enum"]
    assert hello["messages"] == definitions["message_kind"]["enum"]
    assert hello["views"] == list(definitions["views"]["properties"])
    for name, view in definitions["views"]["properties"].items():
        seen = {field for _, m in messages for subject in m.get("views", {}).get(name, {}).values()
                for field in subject}
        known = set(view["additionalProperties"]["properties"])
        assert seen <= known, f"{name} shows {seen}, the schema knows {known}"


main(*sys.argv[1:])
