"""Every call of the system fails once, or from then on: k = 1, 2, 3 … until a run ends without meeting its failure."""

import os
import shutil

from reliability import acts, content, shim
from reliability.findings import Findings

ACTS = ("add", "edit", "delete", "undo", "import", "complete", "lock", "restore", "backup", "export", "migrate-1",
        "migrate-2")
# What fails, and whether it stays so.
DEEDS = (("EIO", False), ("EIO", True), ("ENOSPC", False), ("ENOSPC", True), ("short", True))
COMBINATIONS = [(name, deed, lasts) for deed, lasts in DEEDS for name in ACTS]
# So many calls are tried of a combination where not all are.
SOME = 8


def run(case):
    """One act with one kind of failure."""
    findings, chance = Findings(), case.chance
    # Fewer cases than there are combinations take them from everywhere.
    place = (case.number - 1) * 7 % len(COMBINATIONS)
    name, deed, lasts = COMBINATIONS[place]
    act = acts.prepare(case, name, rows=5)
    desk = act.desk(f"{case.folder}/desk", case.library)
    count = f"{case.folder}/count"
    numbers = iter(range(1, 100_000)) if case.part >= 1 else iter(sorted(
        chance.sample(range(1, act.calls + 2), min(SOME, act.calls))))
    for number in numbers:
        desk.clear()
        shutil.copyfile(act.ledger, desk.ledger)
        outcome = desk.run(*act.words, shim=shim.at(number, deed, lasts=lasts) | {"TORTURE_COUNT": count})
        findings.count += 1
        judge(desk, act, f"{deed}{' lasting' if lasts else ''} at call {number}", outcome, findings)
        if not findings.is_good:
            break
        with open(count) as text:
            if text.read().split()[1] == "0":
                break
    return findings


def judge(desk, act, what, outcome, findings):
    if outcome.crashed or outcome.hangs:
        findings.add("failed", f"{what}: {outcome}")
        return
    # A restore has said before what it would change.
    if outcome.status != 0 and not any(line.startswith("taizhang: ") for line in outcome.errors.splitlines()):
        findings.add("failed", f"{what}: no sentence: {outcome}")
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{what}: {outcome}; then {checked}")
        return
    if act.name == "backup":
        backup(desk, what, outcome, findings)
    elif act.name == "export":
        export(desk, act, what, outcome, findings)
    state = act.state(desk.ledger)
    if act.name.startswith("migrate") and state == "after":
        return
    if state not in ("before", "after"):
        findings.add("half", f"{what}: {outcome}; then {state}")
    elif outcome.status == 0 and state != "after":
        findings.add("lost", f"{what}: {outcome} is not there")
    elif outcome.status != 0 and state == "after" and act.before != act.after:
        # The journal is gone, and the disk would not say that it is gone for good.
        findings.note(f"{act.name} refused, and stored all the same")
        if "a power cut may undo it" not in outcome.errors:
            findings.add("failed", f"{what}: stored, which nobody says: {outcome}")


def backup(desk, what, outcome, findings):
    copy = f"{desk.data}/copy.ledger"
    if not os.path.exists(copy):
        if outcome.status == 0:
            findings.add("lost", f"{what}: no backup is there: {outcome}")
        return
    fault = content.fault(copy)
    if fault or content.tables(copy) != content.tables(desk.ledger):
        findings.add("torn", f"{what}: the backup is not whole ({fault}): {outcome}")


def export(desk, act, what, outcome, findings):
    """Every file that has its name is whole: it can be taken in again, and nothing is new or changed."""
    folder = f"{desk.data}/out"
    if not os.path.isdir(folder) or not any(name.endswith(".csv") for name in os.listdir(folder)):
        if outcome.status == 0:
            findings.add("lost", f"{what}: nothing is there: {outcome}")
        return
    wholes = f"{os.path.dirname(act.ledger)}/data/out"
    for name in os.listdir(folder):
        if name.startswith("."):
            continue
        with open(f"{folder}/{name}", "rb") as one, open(f"{wholes}/{name}", "rb") as other:
            if one.read() != other.read():
                findings.add("torn", f"{what}: {name} is not whole: {outcome}")
