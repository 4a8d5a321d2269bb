"""Damaged ledgers, salvaged: what was read is what there was, and no more is lost than the rows of the page that was hit."""

import os
import sqlite3

from reliability import content, flips, sample
from reliability.findings import Findings
from reliability.wholes import kill_somewhere

PAGE = 4096
WORDS = ("salvage", "data/damaged.ledger", "data/new.ledger")
# What each record says, by its id: what counts it up or leads to it is made anew.
TABLES = sorted(flips.OF_RECORDS.keys() - {"link"})


def damaged(case):
    """A desk, the bytes of the sample, and the pages that hold something."""
    desk = sample.copied(case.sample, case.folder, case.library)
    os.unlink(desk.ledger)
    with open(case.sample.ledger, "rb") as file:
        return desk, file.read(), flips.live_pages(case.sample.ledger)


def put(desk, data):
    desk.clear()
    with open(f"{desk.data}/damaged.ledger", "wb") as file:
        file.write(data)


def is_untouched(desk, data):
    with open(f"{desk.data}/damaged.ledger", "rb") as file:
        return file.read() == data


def run(case):
    """One bit flipped, or one page overwritten, and salvaged."""
    findings, chance = Findings(), case.chance
    desk, whole, pages = damaged(case)
    before = rows(case.sample.ledger)
    for _ in range(case.count):
        findings.count += 1
        page = chance.choice(pages)
        how, data = hit(whole, page, pages, chance)
        put(desk, data)
        outcome = desk.run(*WORDS)
        judge(f"page {page}, {how}", desk, whole, data, page, before, outcome, findings)
        if not findings.is_good:
            break
    return findings


def hit(whole, page, pages, chance):
    data, start = bytearray(whole), (page - 1) * PAGE
    how = chance.choice(("one bit", "zeros", "anything", "another page", "its first half"))
    if how == "one bit":
        data[start + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
    elif how == "zeros":
        data[start:start + PAGE] = bytes(PAGE)
    elif how == "anything":
        data[start:start + PAGE] = chance.randbytes(PAGE)
    elif how == "another page":
        other = (chance.choice(pages) - 1) * PAGE
        data[start:start + PAGE] = whole[other:other + PAGE]
    else:
        data[start:start + PAGE // 2] = chance.randbytes(PAGE // 2)
    return how, bytes(data)


def on(whole, page):
    """How many rows a page can hold: the cells of a leaf of a table; one where a long row goes on; none elsewhere."""
    start = (page - 1) * PAGE + (100 if page == 1 else 0)
    if whole[start] == 0x0D:
        return int.from_bytes(whole[start + 3:start + 5], "big")
    return 0 if whole[start] in (0x02, 0x05, 0x0A) else 1


def rows(path):
    """What every record says: its row without its version, and the row of its kind; and the entries of the history."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        found = {}
        for table in TABLES:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[1] != "version"]
            listed = ", ".join(f'"{column}"' for column in columns)
            for row in connection.execute(f'SELECT {listed} FROM "{table}"'):
                found.setdefault(row[0], {})[table] = row
        entries = set(connection.execute("SELECT seq, record, version FROM history"))
        return found, entries
    finally:
        connection.close()


def judge(what, desk, whole, data, page, before, outcome, findings):
    if outcome.crashed or outcome.hangs or outcome.status != 0:
        findings.add("failed", f"{what}: {outcome}")
        return
    if not is_untouched(desk, data):
        findings.add("lost", f"{what}: the damaged file is not as it was")
    path = f"{desk.data}/new.ledger"
    checked = desk.run("--ledger", path, "check")
    if checked.status != 0 or content.fault(path):
        findings.add("torn", f"{what}: {checked}")
        return
    after = rows(path)
    gone = [identity for identity, row in before[0].items() if after[0].get(identity) != row]
    entries = before[1] - after[1]
    most = on(whole, page)
    findings.note("pages with rows" if most else "pages without rows")
    findings.note("records lost or not as they were", len(gone))
    findings.note("entries of the history lost", len(entries))
    if len(gone) > most or len(entries) > most:
        findings.add("lost", f"{what}, which holds {most} rows: {len(gone)} records and {len(entries)} entries lost")
    listed = f"{path}.lost.txt"
    told = ""
    if os.path.exists(listed):
        with open(listed) as file:
            told = file.read()
    if gone and not told:
        findings.add("failed", f"{what}: {len(gone)} records lost, and nothing named")
    stray(desk, what, findings)


def stray(desk, what, findings):
    for name in set(os.listdir(desk.data)) - {
            "damaged.ledger", "new.ledger", "new.ledger.lock", "new.ledger.lost.txt", "backups"}:
        findings.add("stray", f"{what}: leaves {name}")


def killed(case):
    """Killed at random: there is a new ledger, whole and with its list, or none; the damaged one is as it was."""
    findings, chance = Findings(), case.chance
    desk, whole, _ = damaged(case)
    data = bytearray(whole)
    start = (leaf_of_visits(case.sample.ledger) - 1) * PAGE
    data[start:start + PAGE] = bytes(PAGE)
    data = bytes(data)
    put(desk, data)
    calls = desk.calls(*WORDS) if case.library else 0
    put(desk, data)
    done = desk.must(*WORDS)
    wanted = rows(f"{desk.data}/new.ledger")
    act = Salvage(WORDS, calls, done.seconds)
    for _ in range(case.count):
        findings.count += 1
        put(desk, data)
        kill_somewhere(desk, act, chance)
        if not is_untouched(desk, data):
            findings.add("lost", "the damaged file is not as it was")
        path = f"{desk.data}/new.ledger"
        if os.path.exists(path):
            findings.note("after")
            if rows(path) != wanted or desk.run("--ledger", path, "check").status != 0:
                findings.add("half", "the new ledger is not whole")
            if not os.path.exists(f"{path}.lost.txt"):
                findings.add("half", "the new ledger is there without the list of what is lost")
            os.unlink(path)
        else:
            findings.note("before")
        desk.must(*act.words)
        stray(desk, "a salvage killed and done again", findings)
        if not findings.is_good:
            break
    return findings


class Salvage:
    """What `kill_somewhere` has to know of an act."""

    def __init__(self, words, calls, seconds):
        self.words, self.calls, self.seconds = words, calls, seconds


def leaf_of_visits(path):
    """The first page of a table's leaves that has visits on it."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'visits'").fetchone()
    finally:
        connection.close()
    with open(path, "rb") as file:
        data = file.read()
    page = root
    while data[(page - 1) * PAGE] == 0x05:
        start = (page - 1) * PAGE
        cell = int.from_bytes(data[start + 12:start + 14], "big")
        page = int.from_bytes(data[start + cell:start + cell + 4], "big")
    return page
