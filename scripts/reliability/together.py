"""Eight processes at one ledger: opening it at once, and working on it for long."""

import os
import random
import shutil
import threading
import time

from reliability import acts, content, sample
from reliability.desk import Desk
from reliability.findings import Findings

PROCESSES = 8


def opening(case):
    """A file that is not there yet, or one of an older schema, opened by all at the same moment."""
    findings, chance = Findings(), case.chance
    for number in range(case.count):
        findings.count += 1
        desk = Desk(f"{case.folder}/{number}", case.program, case.library)
        if chance.random() < 0.5:
            words = [("init", "--code", f"4111020{place:02}000", "--name", f"站{place}") for place in range(PROCESSES)]
        else:
            shutil.copyfile(f"{acts.RELEASED}/schema-{chance.randint(1, 2)}.sqlite", desk.ledger)
            words = [("check",)] * PROCESSES
        processes = [desk.start(*each) for each in words]
        for outcome in [desk.finish(process) for process in processes]:
            if outcome.status != 0 or outcome.errors:
                findings.add("failed", f"{outcome}")
        checked = desk.run("check")
        if checked.status != 0:
            findings.add("torn", f"{checked}")
        stations = len(content.tables(desk.ledger)["stations"])
        if words[0][0] == "init" and stations != PROCESSES:
            findings.add("lost", f"{stations} of {PROCESSES} stations are there")
        if not findings.is_good:
            break
        shutil.rmtree(desk.folder)
    return findings


def soak(case):
    """Four that save, and one each that counts, exports, checks and backs up, for `count` seconds."""
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    acknowledged, lock, end = [], threading.Lock(), time.monotonic() + case.count

    def note(outcome):
        with lock:
            findings.count += 1
            waited = "waiting for another process" in outcome.errors
            if waited:
                findings.note("told that it waits")
            if outcome.status != 0 or outcome.errors and not waited or "busy" in outcome.errors:
                findings.add("failed", f"{outcome}")
            if outcome.seconds > 2:
                findings.note("took longer than 2 s")

    def saver(own):
        while time.monotonic() < end:
            identity = sample.identity(own)
            outcome = desk.run(*acts.visit(identity))
            note(outcome)
            if outcome.id:
                with lock:
                    acknowledged.append(identity)
            if own.random() < 0.3:
                note(desk.run("edit", identity, f"people={own.randint(3, 9)}"))

    def reader(*words):
        while time.monotonic() < end:
            note(desk.run(*words))

    savers = [threading.Thread(target=saver, args=(random.Random(f"{chance.random()}"),)) for _ in range(4)]
    readers = [threading.Thread(target=reader, args=words) for words in (
        ("tally", "2023", "--station", "4111"), ("export", f"{case.folder}/out"), ("check",),
        ("backup", f"{case.folder}/copy.ledger"))]
    for thread in savers + readers:
        thread.start()
    for thread in savers + readers:
        thread.join()
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{checked}")
    there = {uuid for _, uuid, _ in content.history(desk.ledger)}
    for identity in acknowledged:
        if content.plain(identity) not in there:
            findings.add("lost", f"{identity} was printed and is not there")
    findings.note("records saved", len(acknowledged))
    if os.path.exists(f"{desk.ledger}-journal"):
        findings.add("stray", "a journal is left")
    return findings
