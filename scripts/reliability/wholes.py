"""Imports, migrations, restores and steps of a month, killed at random: the ledger is as before, or as after."""

import os
import time

from reliability import acts, content, shim
from reliability.findings import Findings


def kill_somewhere(desk, act, chance):
    """Runs an act and kills it: after a random time, or at one of its calls of the system."""
    if desk.library and chance.random() < 0.6 and act.calls:
        return desk.finish(desk.start(*act.words, shim=shim.at(chance.randint(1, act.calls), "kill")))
    process = desk.start(*act.words)
    time.sleep(chance.uniform(0, 1.1 * act.seconds))
    return desk.kill(process)


def judge(desk, act, outcome, findings):
    """What the ledger holds, once the program has opened it again."""
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{act.name} killed: {checked}")
        return
    state = act.state(desk.ledger)
    findings.note(f"{act.name}: {state if state in ('before', 'after') else 'half'}")
    if state not in ("before", "after"):
        findings.add("half", state)
    elif state == "before" and outcome.status == 0 and act.before != act.after:
        findings.add("lost", f"{act.name} ended well and is not there")


def run(case, names, rows=40, goes_on=False):
    """Acts of these names in turn. `goes_on`: opening the ledger again finishes the act, as it does a migration."""
    findings, chance = Findings(), case.chance
    prepared = [acts.prepare(case, name, rows) for name in names]
    for number in range(case.count):
        findings.count += 1
        act = prepared[number % len(prepared)]
        desk = act.desk(f"{case.folder}/{act.name}", case.library)
        outcome = kill_somewhere(desk, act, chance)
        judge(desk, act, outcome, findings)
        if findings.is_good and goes_on and act.state(desk.ledger) != "after":
            findings.add("half", f"{act.name}: opened again, it is {act.state(desk.ledger)}")
        kept(desk, act, findings)
        if not findings.is_good:
            # The files of what went wrong stay as they are.
            break
        stray(desk, act, findings)
    return findings


def kept(desk, act, findings):
    """Backups that were made before the act are whole."""
    for name in desk.among_backups():
        if not name.endswith(("-migration.ledger", "-restore.ledger")):
            continue
        path = f"{desk.data}/backups/{name}"
        fault = content.fault(path)
        if fault:
            findings.add("torn", f"{name}, kept before {act.name}: {fault}")
            continue
        found = content.tables(path)
        if name.endswith("-migration.ledger"):
            # One step of several may be done already.
            is_whole = all(found[table] == act.before[table] for table in ("record", "history", "posting"))
        else:
            is_whole = found == act.before
        if not is_whole:
            findings.add("half", f"{name}: from before {act.name} {content.difference(act.before, found)}")


def stray(desk, act, findings):
    """What is left once the same was done again, and has ended."""
    desk.run(*act.words)
    for folder in (desk.data, f"{desk.folder}/temporary"):
        for name in os.listdir(folder):
            if name not in ("station.ledger", "station.ledger.lock", "backups"):
                findings.add("stray", f"{act.name} killed and done again leaves {name}")
    for name in desk.among_backups():
        if ".tmp-" in name:
            findings.add("stray", f"{act.name} killed and done again leaves backups/{name}")
