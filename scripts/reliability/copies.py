"""Exports and backups, killed at random: the file at the target is the old one or the new one, and readable."""

import os
import shutil

from reliability import acts, content, sample
from reliability.findings import Findings
from reliability.wholes import kill_somewhere


def text(path):
    with open(path, "rb") as file:
        return file.read()


def export(case):
    """One kind into one file, or every kind into a directory, over what an earlier export left there."""
    findings, chance = Findings(), case.chance
    act = acts.prepare(case, "export")
    desk = act.desk(f"{case.folder}/export", case.library)
    target = f"{desk.data}/out"
    desk.must(*act.words)
    old = {name: text(f"{target}/{name}") for name in os.listdir(target)}
    desk.must(*acts.visit(acts.ADDED))
    desk.must("export", "data/new")
    new = {name: text(f"{desk.data}/new/{name}") for name in os.listdir(f"{desk.data}/new")}
    shutil.rmtree(f"{desk.data}/new")
    for _ in range(case.count):
        findings.count += 1
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        for name, bytes in old.items():
            with open(f"{target}/{name}", "wb") as file:
                file.write(bytes)
        kill_somewhere(desk, act, chance)
        for name in old:
            found = text(f"{target}/{name}") if os.path.exists(f"{target}/{name}") else None
            if found is None:
                findings.add("lost", f"{name} is gone")
            elif found not in (old[name], new[name]):
                findings.add("torn", f"{name} is neither the old nor the new one, {len(found)} bytes")
        # The next export is the next start that knows the place.
        desk.must(*act.words)
        left = [name for name in os.listdir(target) if name not in new]
        for name in left:
            findings.add("stray", f"an export leaves {name}")
        if not findings.is_good:
            return findings
    return findings


def backup(case):
    """A backup over an earlier one."""
    findings, chance = Findings(), case.chance
    act = acts.prepare(case, "backup")
    desk = act.desk(f"{case.folder}/backup", case.library)
    target = f"{desk.data}/copy.ledger"
    desk.must(*act.words)
    for number in range(case.count):
        findings.count += 1
        old = content.tables(target)
        desk.must(*acts.visit(sample.identity(chance)))
        new = content.tables(desk.ledger)
        kill_somewhere(desk, act, chance)
        checked = desk.run("--ledger", target, "check")
        mode = os.stat(target).st_mode & 0o777
        if checked.status != 0:
            findings.add("torn", f"{checked}")
        elif content.tables(target) not in (old, new):
            findings.add("half", "the backup is neither the old nor the new one")
        if mode != 0o600:
            findings.add("failed", f"the backup has the mode {mode:o}")
        desk.must(*act.words)
        for name in desk.names():
            if name not in ("copy.ledger", "copy.ledger.lock"):
                findings.add("stray", f"a backup leaves {name}")
                os.unlink(f"{desk.data}/{name}")
        if not findings.is_good:
            return findings
    return findings
