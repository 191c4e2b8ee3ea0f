#!/usr/bin/env python3
"""A complete target: a small system of its own that speaks docs/target_protocol.md.

It keeps two rules, 2.1/backdating and 2.3/correction-comment, and skips what it cannot do. To make
an adapter of it, let `System` call the system under test, and let `REASONS` say which rule stands
behind each of that system's error codes. A code that is not there is sent as it is.
"""
import datetime
import json
import sys

REASONS = {"E-START": "2.1/backdating", "E-COMMENT": "2.3/correction-comment",
           "E-UNKNOWN": "0/unknown-reference"}
HELLO = {"protocol": 1, "name": "sample", "version": "1.0", "views": ["absences"], "messages": [],
         "commands": ["CreateAbsence", "DeleteAbsence", "PassTime"], "clock": "settable"}


class Refused(Exception):
    """The system refuses a call with an error code."""


class CannotDo(Exception):
    """The system has no function for what is asked."""


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
        if type == 79 and day(start) < self.today - datetime.timedelta(days=56):
            raise Refused("E-START")
        self.keep(name, type, start, end)

    def DeleteAbsence(self, _, absence, comment=None):
        if absence not in self.absences:
            raise Refused("E-UNKNOWN")
        if day(self.absences[absence]["start"]) < self.today and not comment:
            raise Refused("E-COMMENT")
        del self.absences[absence]

    def views(self):
        return {"absences": {name: {**absence, "state": self.state(absence)}
                             for name, absence in self.absences.items()}}

    def state(self, absence):
        over = absence["end"] is not None and day(absence["end"]) < self.today
        return "planned" if day(absence["start"]) > self.today else "ended" if over else "active"


def day(text):
    return datetime.date.fromisoformat(text[:10])


class Adapter:
    """Turns requests into calls of the system, and what it does into answers."""

    def reset(self, now, citizens, **_):
        self.system = None  # The steps of a world that is skipped come all the same.
        self.system = System(now, citizens)
        return {"outcome": "ready"}

    def step(self, at, command, fields, **more):
        if self.system is None:
            raise CannotDo("such world")
        self.system.today = day(at)
        if command not in HELLO["commands"]:
            raise CannotDo(f"command {command}")
        if command != "PassTime":
            getattr(self.system, command)(more.get("as"), **fields)
        return {"outcome": "accepted", "views": self.system.views()}

    def answer(self, request):
        try:
            if "reset" in request:
                return self.reset(**request["reset"])
            return self.step(**request["step"])
        except Refused as refusal:
            reason = REASONS.get(str(refusal), str(refusal))
            return {"outcome": "refused", "reason": [reason], "views": self.system.views()}
        except CannotDo as lack:
            return {"outcome": "skipped", "why": f"the system knows no {lack}"}


adapter = Adapter()
for request in map(json.loads, sys.stdin):
    if "bye" in request:
        break
    greets = "hello" in request
    answer = {"hello": HELLO} if greets else {"id": request["id"], **adapter.answer(request)}
    print(json.dumps(answer), flush=True)
