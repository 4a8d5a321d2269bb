"""One bit of the file is another: whatever then says something else is told by `taizhang check`, by the record's name."""

import os
import sqlite3
import uuid

from reliability import content, sample
from reliability.findings import Findings

# Tables that no record, posting, total, history or sealed figure stands in.
BESIDE = {"draft", "setting", "grdb_migrations", "month_note"}
# Tables that hold what a record says, and their column that names it.
OF_RECORDS = {"record": 0, "link": 0} | {kind: 0 for kind in (
    "stations", "workers", "clients", "volunteer_teams", "volunteers", "community_orgs", "cases", "groups",
    "activities", "case_contacts", "group_sessions", "visits", "consultations", "volunteer_services",
    "deliberations", "resources", "periods", "base_figures", "targets", "reports", "category_sets")}


def run(case):
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    with open(case.sample.ledger, "rb") as file:
        whole = file.read()
    before = dump(case.sample.ledger)
    pages = live_pages(case.sample.ledger)
    for _ in range(case.count):
        findings.count += 1
        place = (chance.choice(pages) - 1) * 4096 + chance.randrange(4096)
        bit = chance.randrange(8)
        flipped = bytearray(whole)
        flipped[place] ^= 1 << bit
        with open(desk.ledger, "wb") as file:
            file.write(flipped)
        os.chmod(desk.ledger, 0o600)
        fault, after = content.fault(desk.ledger), dump(desk.ledger)
        outcome = desk.run("check")
        judge(f"byte {place}, bit {bit}", before, after, fault, outcome, findings)
        if not findings.is_good:
            break
        desk.clear()
    return findings


def live_pages(path):
    """The pages that hold something: all but those that are free."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        (count,) = connection.execute("PRAGMA page_count").fetchone()
    finally:
        connection.close()
    with open(path, "rb") as file:
        data = file.read()
    number = lambda place: int.from_bytes(data[place:place + 4], "big")
    free, trunk = set(), number(32)
    while trunk and trunk not in free:
        start = (trunk - 1) * 4096
        free |= {trunk} | {number(start + 8 + 4 * leaf) for leaf in range(number(start + 4))}
        trunk = number(start)
    return [page for page in range(1, count + 1) if page not in free]


def dump(path):
    """Every row of every table; None where they can't be read."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        connection.text_factory = bytes
        try:
            names = [name.decode() for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
            # To SQL, letters of another case are the same.
            return {name.lower(): set(connection.execute(f'SELECT * FROM "{name}"')) for name in names}
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        return None


def judge(what, before, after, fault, outcome, findings):
    if outcome.crashed or outcome.hangs:
        findings.add("failed", f"{what}: {outcome}")
        return
    is_told = outcome.status != 0
    if is_told and not (outcome.errors or outcome.output):
        findings.add("failed", f"{what}: told without a word: {outcome}")
    changed = {name for name in before if after is None or before[name] != after.get(name)}
    if after == before and fault is None:
        findings.note("flips without effect, told" if is_told else "flips without effect")
        return
    if after is not None and fault is None and changed <= BESIDE:
        findings.note(f"flips in {', '.join(sorted(changed))}{', told' if is_told else ''}")
        return
    findings.note("flips with effect")
    if not is_told:
        findings.add("lost", f"{what} changes {', '.join(sorted(changed)) or 'an index'}, and the check says nothing")
        return
    named = names(before, after, changed)
    if named:
        findings.note("flips in one record")
        if not any(name in outcome.output + outcome.errors for name in named):
            findings.add("failed", f"{what} changes {' or '.join(named)}, which is not named: {outcome}")


def names(before, after, changed):
    """The ids of the one record that says something else now; nothing where it is not one."""
    if after is None or len(changed) != 1 or not changed <= OF_RECORDS.keys():
        return []
    (table,) = changed
    rows = before[table] ^ after[table]
    keys = {row[0] for row in rows}
    if len(keys) != 1 or len(rows) != 2:
        return []
    found = {str(uuid.UUID(bytes=row[1])) for name in (before, after) for row in name["record"]
             if row[0] in keys and isinstance(row[1], bytes) and len(row[1]) == 16}
    if table == "record" and len({row[1] for row in rows}) == 2:
        # Its id is what was changed: then its place in the table tells it.
        found |= {f"row {key} " for key in keys}
    return sorted(found)
