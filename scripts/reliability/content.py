"""What a ledger holds, read past the program: every table, but for what differs from run to run."""

import sqlite3

# The moment of a save, and the hashes over it; the check of the program verifies the hashes.
MOMENTS = {"at", "hash"}


def tables(path, leave_out=frozenset()):
    """The rows of every table, with the columns left out that are named: `uuid` where the program makes ids.

    The file is read as it lies there: a journal is the program's to take back, so that there must be none any more.
    """
    if is_hot(f"{path}-journal"):
        raise RuntimeError(f"{path}-journal was not taken back")
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        names = [name.decode() for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        found = {}
        for name in names:
            columns = [row[1].decode() for row in connection.execute(f'PRAGMA table_info("{name}")')]
            kept = [f'"{column}"' for column in columns if column not in MOMENTS | leave_out]
            found[name] = sorted(connection.execute(f'SELECT {", ".join(kept)} FROM "{name}"'), key=repr)
        return found
    finally:
        connection.close()


def is_hot(journal):
    """Whether a journal is to be taken back. One that begins with zeros was never needed, and goes with the next save."""
    try:
        with open(journal, "rb") as file:
            return file.read(1) not in (b"", b"\0")
    except FileNotFoundError:
        return False


def fault(path):
    """What SQLite itself finds wrong in a file; None where nothing is."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.text_factory = lambda text: text.decode(errors="replace")
    try:
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        return None if verdict == "ok" else verdict
    except (sqlite3.Error, UnicodeDecodeError) as failure:
        return str(failure)
    finally:
        connection.close()


def difference(one, other):
    """The tables that differ, and by what, in a few words."""
    parts = []
    for name in sorted(one.keys() | other.keys()):
        left, right = one.get(name), other.get(name)
        if left != right:
            parts.append(f"{name} {len(left) if left is not None else 'none'} rows against "
                         f"{len(right) if right is not None else 'none'}")
    return ", ".join(parts) or "nothing"


def history(path):
    """The history as the records that were changed and their versions, the oldest first, with the ids of the records."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        rows = connection.execute(
            "SELECT seq, hex(uuid), history.version FROM history JOIN record ON record.id = history.record ORDER BY seq")
        return [(seq, uuid.lower(), version) for seq, uuid, version in rows]
    finally:
        connection.close()


def plain(uuid):
    """An id as `history` gives it."""
    return uuid.replace("-", "").lower()
