"""Holds scenario files against the schema that `lakmus schema` writes, and broken ones too.

Usage: validate.py LAKMUS CORPUS
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

HEAD = 'scenario: A life\nrules: [2.1/backdating]\nsource: "2.1"\nwhy: It matters.\n'
GIVEN = "given: {today: 2021-03-22, citizens: {anna: {group: 2}}}\n"
# Put together here, so that no file holds it.
REAL_LOOKING = "-".join(["010190", "0001"])

# Texts that the loader refuses and of which the schema must know it, by what is wrong with them.
BROKEN = {
    "no why": HEAD.replace("why: It matters.\n", "") + GIVEN + "steps: [{at: +1d}]\n",
    "an unknown key": HEAD + GIVEN + "steps: [{at: +1d}]\nextra: 1\n",
    "an unknown rule": HEAD.replace("backdating", "backdatin") + GIVEN + "steps: [{at: +1d}]\n",
    "no rule": HEAD.replace("[2.1/backdating]", "[]") + GIVEN + "steps: [{at: +1d}]\n",
    "no steps": HEAD + GIVEN + "steps: []\n",
    "no citizen": HEAD + "given: {today: 2021-03-22, citizens: {}}\nsteps: [{at: +1d}]\n",
    "no today": HEAD + "given: {citizens: {anna: {}}}\nsteps: [{at: +1d}]\n",
    "a real-looking number": HEAD
    + f"given: {{today: 2021-03-22, citizens: {{anna: {{cpr: {REAL_LOOKING}}}}}}}\nsteps: [{{at: +1d}}]\n",
    "an absence without a start": HEAD
    + "given: {today: 2021-03-22, citizens: {anna: {absences: {leave: {type: 79}}}}}\n"
    + "steps: [{at: +1d}]\n",
}

# Steps that are wrong, by what is wrong with them.
BROKEN_STEPS = {
    "a misspelled command": "{CreateAbsense: {citizen: anna, type: 79, start: today}}",
    "two commands": "{CloseContactGroup: {citizen: anna}, RegisterJobseeker: {citizen: anna}}",
    "a missing field": "{CreateAbsence: {citizen: anna, start: today}}",
    "an unknown field": "{CloseContactGroup: {citizen: anna, group: 2}}",
    "an unknown code": "{CreateContactGroup: {citizen: anna, group: 99}}",
    "a misspelled code": "{CreateAbsence: {citizen: anna, type: Sorgorlovv, start: today}}",
    "a date that is none": "{CreateAbsence: {citizen: anna, type: 79, start: tomorrow}}",
    "a time in a date": "{CreateAbsence: {citizen: anna, type: 79, start: today+2h}}",
    "a time that is none": "{at: soon}",
    "a flag that is none": "{SetCvSearchable: {citizen: anna, searchable: maybe}}",
    "a name for nothing": "{CloseContactGroup: {citizen: anna}, as: group}",
    "a sender of time": "{at: +1d, by: citizen}",
    "an unknown sender": "{CloseContactGroup: {citizen: anna}, by: mayor}",
    "an unknown answer": "{CloseContactGroup: {citizen: anna}, expect: acepted}",
    "an unknown field of a view": "{at: +1d, expect: {anna.stat: 1}}",
    "an unknown value of a field": "{at: +1d, expect: {anna.cv_requirement: much}}",
    "an unknown question": "{at: +1d, expect: {open: Q9.9z}}",
    "an unknown message": "{at: +1d, expect: {messages: [{kind: Absence, to: jobcentre, about: anna}]}}",
    "an empty step": "{}",
}


class Yaml12(yaml.SafeLoader):
    """The core schema of YAML 1.2, as editors read it: a date is a text."""


Yaml12.yaml_implicit_resolvers = {}
for tag, expression, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    Yaml12.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{expression})$"), list(first)
    )


def read(text):
    return yaml.load(text, Yaml12)


def main(lakmus, corpus):
    schema = json.loads(subprocess.run([lakmus, "schema"], check=True, capture_output=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    wrong = []

    files = sorted(pathlib.Path(corpus).rglob("*.yaml"))
    for file in files:
        fault = jsonschema.exceptions.best_match(validator.iter_errors(read(file.read_text("utf-8"))))
        if fault is not None:
            wrong.append(f"{file}: the schema refuses {list(fault.path)}: {fault.message[:200]}")

    broken = dict(BROKEN)
    for what, step in BROKEN_STEPS.items():
        broken[what] = f"{HEAD}{GIVEN}steps:\n  - {step}\n"
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "broken.yaml")
        for what, text in broken.items():
            if validator.is_valid(read(text)):
                wrong.append(f"the schema accepts {what}")
            path.write_text(text, "utf-8")
            if subprocess.run([lakmus, "lint", path], capture_output=True).returncode != 2:
                wrong.append(f"lakmus lint accepts {what}")

    print("\n".join(wrong))
    print(f"{len(files)} files of the corpus and {len(broken)} broken texts, {len(wrong)} surprises")
    return 1 if wrong or len(files) < 100 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
