"""A restore as a station would need it: a full ledger is backed up, goes on, and is brought back to what it was."""

import hashlib
import json
import os
import random
import sqlite3

from reliability import acts, sample
from reliability.findings import Findings

# A million records take their time.
PATIENCE = 1800
# So many records are saved after the backup, each of the other changes so often.
AFTERWARDS, OTHERS = 1000, 5


def run(case):
    """Findings count the records that were brought back."""
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    take_in(desk, case.count, chance, "before")
    before, figures = digest(desk.ledger), tally(desk)
    backup = f"{desk.folder}/kept.ledger"
    must(desk, "backup", backup)
    go_on(desk, chance)
    after = digest(desk.ledger)
    if after == before:
        raise RuntimeError("nothing was changed after the backup")
    spoilt(desk, backup, after, chance, findings)
    restored = must(desk, "restore", backup)
    findings.note("seconds that the restore took", round(restored.seconds))
    findings.count += case.count
    if digest(desk.ledger) != before or tally(desk) != figures:
        findings.add("lost", "what is restored is not what was backed up")
    judge(desk, desk.ledger, "the restored ledger", findings)
    kept = restored.output.strip().splitlines()[-1]
    if digest(kept) != after:
        findings.add("lost", "what the restore replaced is not as it was")
    judge(desk, kept, "what the restore replaced", findings)
    for path in (kept, backup):
        os.unlink(path)
    return findings


def must(desk, *words):
    outcome = desk.run(*words, timeout=PATIENCE)
    if outcome.status != 0:
        raise RuntimeError(f"the trial can't go on: {outcome}")
    return outcome


def judge(desk, path, what, findings):
    checked = desk.run("--ledger", path, "check", timeout=PATIENCE)
    if checked.status != 0:
        findings.add("torn", f"{what}: {checked}")


def take_in(desk, count, chance, name):
    folder = f"{desk.folder}/{name}"
    months = tuple(f"{month:02}" for month in range(1, 9))
    sample.write(folder, "visits", sample.VISIT, sample.visits(random.Random(chance.random()), count, months))
    must(desk, "import", folder)


def go_on(desk, chance):
    """Records come, change and go after the backup."""
    take_in(desk, AFTERWARDS, chance, "after")
    with sqlite3.connect(f"file:{desk.ledger}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT hex(uuid) FROM record JOIN visits USING (id) WHERE deleted = 0 AND day > 20231000 LIMIT ?",
            (2 * OTHERS,))
        visits = [row[0].lower() for row in rows]
    connection.close()
    for number, plain in enumerate(visits):
        uuid = "-".join((plain[:8], plain[8:12], plain[12:16], plain[16:20], plain[20:]))
        must(desk, *(("edit", uuid, "people=7") if number % 2 else ("delete", uuid)))
    must(desk, *acts.visit(acts.ADDED))


def spoilt(desk, backup, after, chance, findings):
    """A backup of which one bit is another is refused, and nothing changes."""
    place, bit = chance.randrange(os.path.getsize(backup)), 1 << chance.randrange(8)
    flip(backup, place, bit)
    refused = desk.run("restore", backup, timeout=PATIENCE)
    if refused.status == 0 or refused.crashed or refused.hangs or not refused.errors.strip():
        findings.add("failed", f"one bit of the backup is another at {place}: {refused}")
    if digest(desk.ledger) != after:
        findings.add("lost", "a refused restore changed the ledger")
    flip(backup, place, bit)


def flip(path, place, bit):
    with open(path, "r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes((byte ^ bit,)))


def tally(desk):
    return json.loads(must(desk, "tally", "2023", "--format", "json").output)


def digest(path):
    """All rows of all tables, in one number."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        total = hashlib.blake2b()
        for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"):
            total.update(name)
            for row in connection.execute(f'SELECT * FROM "{name.decode()}"'):
                total.update(repr(row).encode())
        return total.hexdigest()
    finally:
        connection.close()
