"""Files that nobody wrote: ledgers and CSV with random changes. No crash, no hang, and nothing of them is run."""

import os
import shutil
import sqlite3

from reliability import sample
from reliability.findings import Findings
from reliability.terminal import Terminal

PAGE = 4096
PATIENCE = 10
MEMORY = 4 << 30
STATUSES = (0, 1, 64, 65, 66, 73)

QUESTIONS = (
    ("check",), ("list", "visits"), ("list", "clients", "--format", "json"), ("tally", "2023", "--station", "4111"),
    ("explain", "visits", "2023-10", "--format", "csv"), ("export", "../out"), ("backup", "../copy.ledger"),
    ("month", "difference", sample.LOCKED, "--station", sample.STATION), ("target", "list", "2023"), ("undo",),
    ("board", "2023"), ("report", "show", "luohe-9", "2023-09", "--station", sample.STATION))

# What a spreadsheet, a shell or a terminal would act upon.
CELLS = (
    b"=cmd|' /C calc'!A0", b"@SUM(1+1)*cmd|' /C calc'!A0", b"$(touch run)", b"`touch run`", b"; touch run", b"\x1b]0;x\x07",
    b"\x1b[2J", "‮右".encode(), b"\x00", b"\xff\xfe\xfd", b"../../run", b"9" * 400, "长".encode() * 20000, b'"', b'""',
    b"2023-02-30", b"-1", b"1e309", b"nan", b"99999999999999999999", "９".encode(), b"")
TRIGGERS = (
    "CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM visits; END",
    "CREATE TRIGGER t AFTER INSERT ON record BEGIN SELECT load_extension('run'); END",
    "CREATE TRIGGER t BEFORE INSERT ON batch BEGIN SELECT writefile('run', 'x'); END",
    "CREATE TRIGGER t AFTER UPDATE ON total BEGIN INSERT INTO total SELECT * FROM total; END",
    "DROP INDEX record_uuid", "DROP TABLE visits", "DROP TABLE record", "DELETE FROM stations", "DELETE FROM batch",
    "ALTER TABLE visits RENAME COLUMN people TO persons", "UPDATE record SET kind = 9223372036854775807",
    "UPDATE posting SET quantity = 9223372036854775807", "UPDATE total SET quantity = 9223372036854775807",
    "UPDATE history SET changes = '[[[[[[[['", "UPDATE sealed_sheet SET rows = '{}'", "UPDATE record SET day = -1",
    "UPDATE visits SET date = 10000101", "UPDATE batch SET undoes = id", "UPDATE history SET record = 0",
    "UPDATE clients SET categories = 'disabled@9999-99-99..'", "UPDATE targets SET period = ''",
    "UPDATE setting SET value = x'00'", "UPDATE stations SET code = 'x'", "UPDATE month SET state = 'open'",
    "UPDATE month_step SET at = 'x'", "UPDATE record SET number = zeroblob(5)", "UPDATE record SET station = id")


def ledgers(case):
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    with open(case.sample.ledger, "rb") as file:
        whole = file.read()
    for number in range(case.count):
        findings.count += 1
        for name in desk.names() + ["station.ledger.lock"]:
            path = f"{desk.data}/{name}"
            if os.path.exists(path):
                os.unlink(path)
        if chance.random() < 0.2:
            how = by_sentence(desk, case.sample.ledger, chance)
        else:
            how = "bytes"
            with open(desk.ledger, "wb") as file:
                file.write(mutated(whole, chance))
        if chance.random() < 0.1:
            with open(f"{desk.ledger}-journal", "wb") as file:
                file.write(mutated(whole[:chance.randrange(1, 20_000)], chance))
        for words in chance.sample(QUESTIONS, 2):
            ask(desk, words, how, findings)
        if chance.random() < 0.01:
            look(desk, chance, findings)
        for left in ("out", "copy.ledger"):
            path = f"{desk.folder}/{left}"
            if os.path.isdir(path):
                shutil.rmtree(path)
            elif os.path.exists(path):
                os.unlink(path)
        if not findings.is_good:
            break
    return findings


def mutated(whole, chance):
    """The bytes with some changes at random places."""
    data = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 5, 20, 100))):
        if not data:
            break
        place = chance.randrange(len(data))
        page = place // PAGE * PAGE
        how = chance.randrange(9)
        if how <= 2:
            data[place] ^= 1 << chance.randrange(8)
        elif how == 3:
            data[place:place + 4] = chance.choice((b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff", chance.randbytes(4)))
        elif how == 4:
            data[page:page + PAGE] = chance.choice((bytes(PAGE), chance.randbytes(PAGE)))
        elif how == 5:
            other = chance.randrange(len(data)) // PAGE * PAGE
            data[page:page + PAGE] = data[other:other + PAGE]
        elif how == 6 and chance.random() < 0.3:
            del data[place:]
        elif how == 7:
            # The first bytes of a page say what all the rest of it means.
            data[min(page + chance.randrange(12), len(data) - 1)] = chance.randrange(256)
        else:
            data[chance.randrange(min(200, len(data)))] = chance.randrange(256)
    return bytes(data)


def by_sentence(desk, source, chance):
    """A ledger that somebody changed with other means: what it says is well-formed, and not ours."""
    shutil.copyfile(source, desk.ledger)
    sentence = chance.choice(TRIGGERS)
    connection = sqlite3.connect(desk.ledger)
    try:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(sentence)
        connection.commit()
    except sqlite3.Error:
        pass
    finally:
        connection.close()
    return sentence


def ask(desk, words, how, findings):
    watch = f"{desk.folder}/watch"
    outcome = desk.run(*words, shim={"TORTURE_WATCH": watch}, timeout=PATIENCE, memory=MEMORY)
    findings.note(f"status {outcome.status}")
    if outcome.crashed or outcome.hangs or outcome.status not in STATUSES:
        findings.add("failed", f"{how}: {outcome}")
    elif outcome.status != 0 and not outcome.errors.strip() and not outcome.output.strip():
        findings.add("failed", f"{how}: no sentence: {outcome}")
    elif "Fatal error" in outcome.errors:
        findings.add("failed", f"{how}: {outcome}")
    for name in (watch, f"{desk.folder}/run", f"{desk.data}/run"):
        if os.path.exists(name):
            findings.add("failed", f"{how}: {outcome} made {name}")


def look(desk, chance, findings):
    """The screens on such a file: they open or say why not, and end when they are told to."""
    terminal = Terminal(desk)
    try:
        if terminal.wait("首页", "taizhang: ", seconds=PATIENCE) is None:
            findings.add("failed", f"the screens say nothing:\n{terminal.screen.text}")
            return
        for key in chance.sample(("7", "8", "m", "\r", "\x1b", "3", "o", "0", "\x14"), 4):
            terminal.try_typing(key)
            terminal.look(0.05)
        findings.note("screens looked at")
    finally:
        ended = terminal.kill()
        if ended is not None:
            findings.add("failed", f"the screens ended with the signal {ended}:\n{terminal.screen.text}")


def files(case):
    """CSV files, into a ledger that has to be whole afterwards."""
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    source = f"{case.sample.folder}/files"
    kinds = sorted(name for name in os.listdir(source) if name.endswith(".csv"))
    texts = {}
    for name in kinds:
        with open(f"{source}/{name}", "rb") as file:
            texts[name] = file.read()
    folder = case.sub("csv")
    for number in range(case.count):
        findings.count += 1
        name = chance.choice(kinds)
        with open(f"{folder}/{name}", "wb") as file:
            file.write(mangled(texts[name], chance))
        words = ("import", f"{folder}/{name}") + (("--dry-run",) if chance.random() < 0.3 else ())
        ask(desk, words, name, findings)
        os.unlink(f"{folder}/{name}")
        if number % 50 == 49 or number == case.count - 1:
            checked = desk.run("check")
            if checked.status != 0:
                findings.add("torn", f"after {number + 1} files: {checked}")
        if not findings.is_good:
            break
    return findings


def mangled(text, chance):
    """A CSV file with changes of what it says, of its form, or of its bytes."""
    lines = text.split(b"\r\n")
    for _ in range(chance.choice((1, 2, 5, 30))):
        row = chance.randrange(len(lines))
        cells = lines[row].split(b",")
        cell = chance.randrange(len(cells))
        how = chance.randrange(7)
        if how <= 2:
            cells[cell] = chance.choice(CELLS)
        elif how == 3:
            cells[cell] = b'"' + chance.choice(CELLS).replace(b'"', b'""') + b'"'
        elif how == 4:
            cells = cells[:cell] + cells if chance.random() < 0.5 else cells[:cell]
        elif how == 5:
            cells[cell:cell] = [b"x"] * chance.choice((1, 10, 5000))
        lines[row] = b",".join(cells)
        if how == 6:
            lines.insert(chance.randrange(len(lines)), lines[row])
    data = chance.choice((b"\r\n", b"\n", b"\r")).join(lines)
    turn = chance.random()
    if turn < 0.1:
        data = data.decode(errors="replace").encode("gb18030", errors="replace")
    elif turn < 0.15:
        data = data.decode(errors="replace").encode("utf-16", errors="replace")
    elif turn < 0.4:
        data = bytes(mutated(data, chance))
    return data
