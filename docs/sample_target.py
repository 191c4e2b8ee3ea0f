#!/usr/bin/env python3
"""A complete target: a small system of its own that speaks docs/target_protocol.md.

It keeps two rules, 2.1/backdating and 2.3/correction-comment, and skips what it cannot do:

    lakmus run scenarios --target 'exec:python3 docs/sample_target.py'

To make an adapter of it, let `System` call the system under test, and let `REASONS` say which
rule stands behind each of that system's error codes. A code that is not there is sent as it is.
"""
import datetime
import json
import sys

REASONS = {"E-START": "2.1/backdating", "E-COMMENT": "2.3/correction-comment",
           "E-UNKNOWN": "0/unknown-reference"}
HELLO = {"protocol": 1, "name": "sample", "version": "1.0", "clock": "settable",
         "commands": ["CreateAbsence", "DeleteAbsence", "PassTime"],
         "views": ["absences"], "messages": []}


class Refused(Exception):
    """The system refuses a call with an error code."""


class CannotDo(Exception):
    """The system has no function for a call, or the adapter does not know it."""


class System:
    """The system under test: bereavement leave and its deletion, nothing more."""

    def __init__(self, now, citizens):
        self.today, self.citizens, self.absences = day(now), set(citizens), {}
        for citizen in citizens.values():
            for name, given in citizen.get("absences", {}).items():
                self.keep(name, given["type"], given["start"], given["end"])

    def keep(self, name, kind, start, end):
        if kind != 79:
            raise CannotDo(f"absence type {kind}")
        self.absences[name] = {"type": kind, "start": start, "end": end}

    def CreateAbsence(self, name, citizen, type, start, end=None):
        if citizen not in self.citizens:
            raise Refused("E-UNKNOWN")
        if day(start) < self.today - datetime.timedelta(days=56):
            raise Refused("E-START")
        self.keep(name, type, start, end)

    def DeleteAbsence(self, _, absence, comment=None):
        if absence not in self.absences:
            raise Refused("E-UNKNOWN")
        if day(self.absences[absence]["start"]) < self.today and not comment:
            raise Refused("E-COMMENT")
        del self.absences[absence]

    def PassTime(self, _):
        pass

    def views(self):
        return {"absences": {name: {**absence, "state": self.state(absence)}
                             for name, absence in self.absences.items()}}

    def state(self, absence):
        if day(absence["start"]) > self.today:
            return "planned"
        over = absence["end"] is not None and day(absence["end"]) < self.today
        return "ended" if over else "active"


def day(text):
    return datetime.date.fromisoformat(text[:10])


def step(system, at, command, fields, by=None, **more):
    system.today = day(at)
    try:
        getattr(system, command)(more.get("as"), **fields)
    except Refused as refusal:
        code = str(refusal)
        return {"outcome": "refused", "reason": [REASONS.get(code, code)], "views": system.views()}
    except CannotDo as lack:
        return {"outcome": "skipped", "why": f"the system knows no {lack}"}
    return {"outcome": "accepted", "views": system.views()}


def main():
    system = System("2021-03-15", {})
    for request in map(json.loads, sys.stdin):
        if "bye" in request:
            return
        if "hello" in request:
            answer = {"hello": HELLO}
        elif "reset" in request:
            try:
                system = System(**request["reset"])
                answer = {"id": request["id"], "outcome": "ready"}
            except CannotDo as lack:
                answer = {"id": request["id"], "outcome": "skipped", "why": f"there is no {lack}"}
        else:
            answer = {"id": request["id"], **step(system, **request["step"])}
        print(json.dumps(answer), flush=True)


main()
