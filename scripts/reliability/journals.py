"""Saves that end anywhere, and what the disk had not promised to keep yet is torn: a sector cut off, blank or half old."""

import os
import shutil

from reliability import acts, calls, shim
from reliability.findings import Findings

ACTS = ("add", "edit", "delete", "undo", "import", "lock")
SECTOR = 512
# So many images are made of one save that ended.
TEARS = 4


def run(case):
    findings, chance = Findings(), case.chance
    prepared = {}
    while findings.count < case.count and findings.is_good:
        name = chance.choice(ACTS)
        act = prepared.setdefault(name, None) or acts.prepare(case, name, rows=10)
        prepared[name] = act
        desk = act.desk(f"{case.folder}/{name}", case.library)
        log = f"{case.folder}/log"
        if os.path.exists(log):
            os.unlink(log)
        desk.run(*act.words, shim=shim.at(chance.randint(1, act.calls), "kill") | {"TORTURE_LOG": log})
        made = calls.read(log) if os.path.exists(log) else []
        images = {suffix: image(desk.ledger + suffix) for suffix in ("", "-journal")}
        for _ in range(min(TEARS, case.count - findings.count)):
            findings.count += 1
            torn, what, is_promised = tear(images, made, chance)
            shutil.rmtree(desk.data)
            os.makedirs(desk.data, mode=0o700)
            for suffix, data in torn.items():
                if data is not None:
                    with open(desk.ledger + suffix, "wb") as file:
                        file.write(data)
            judge(desk, act, what, is_promised, findings)
            if not findings.is_good:
                break
    return findings


def image(path):
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def unsynced(made, name):
    """The stretches of a file that were written since it was synced."""
    stretches = []
    for call in made:
        if call.path.endswith(name):
            if call.what == "W":
                stretches.append((call.offset, call.offset + call.size))
            elif call.what == "S":
                stretches = []
    return stretches


def tear(images, made, chance):
    """Images with one sector torn, what was done, and whether the disk had promised to keep that sector."""
    torn = dict(images)
    journal = torn["-journal"]
    if not journal:
        return torn, "no journal", False
    is_touched = any(call.what == "W" and call.path.endswith("station.ledger") for call in made)
    stretches, suffix, is_promised = unsynced(made, "-journal"), "-journal", False
    if not stretches and (not is_touched or chance.random() < 0.3):
        # All of the journal is synced: SQLite's checksum, which looks at one byte in 200, may take what is torn there.
        stretches, is_promised = [(0, len(journal))], True
    elif is_touched:
        stretches, suffix = unsynced(made, "station.ledger"), ""
    if not stretches:
        return torn, "nothing unsynced", False
    start, end = chance.choice(stretches)
    place = chance.randrange(start, end)
    data = bytearray(torn[suffix])
    sector = place // SECTOR * SECTOR
    rest = min(sector + SECTOR, len(data))
    how = chance.choice(("cut", "blank", "half")) if suffix else chance.choice(("blank", "half"))
    if how == "cut":
        del data[place:]
    elif how == "blank":
        data[sector:rest] = bytes(rest - sector)
    else:
        data[place:rest] = chance.randbytes(rest - place)
    torn[suffix] = bytes(data)
    return torn, f"{suffix or 'ledger'} {how} at {place}", is_promised


def judge(desk, act, what, is_promised, findings):
    checked = desk.run("check")
    if checked.crashed or checked.hangs:
        findings.add("failed", f"{act.name}, {what}: {checked}")
    elif checked.status != 0:
        if is_promised:
            # A disk that breaks its promise is not survived; it is told.
            findings.note("a synced sector torn, and told")
        else:
            findings.add("torn", f"{act.name}, {what}: {checked}")
    else:
        state = act.state(desk.ledger)
        if state not in ("before", "after"):
            findings.add("half", f"{what}: {state}")
        findings.note(f"as {state}" if state in ("before", "after") else "half")
