"""Changes of a ledger, each of them all or nothing: what is done, on which ledger, and what it holds before and after."""

import os
import random
import shutil
from dataclasses import dataclass

from reliability import content, sample
from reliability.desk import Desk

RELEASED = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "Tests", "LedgerTests", "Released")
ADDED = "5f0e8c1a-3b5d-4f7e-9a6c-2d4b8e1f7a90"
LOCK = ("--as", f"{sample.COUNTY}/D01", "month", "lock", sample.LOCKED, "--station", sample.OTHER)


@dataclass
class Act:
    """What is done in one run, and the ledger as it is before, in a folder that desks are copied from."""

    name: str
    words: tuple
    ledger: str
    before: dict
    after: dict
    # How many calls of the shim's it makes.
    calls: int
    # How long it takes.
    seconds: float
    # Columns that the program fills with what is new each time.
    leave_out: frozenset = frozenset()

    def desk(self, folder, library=None):
        """A desk at which it was not done yet."""
        desk = Desk(folder, DESKS[self.name].program, library)
        shutil.rmtree(desk.data)
        shutil.rmtree(desk.folder + "/temporary")
        os.makedirs(desk.data, mode=0o700)
        os.makedirs(desk.folder + "/temporary", mode=0o700)
        shutil.copyfile(self.ledger, desk.ledger)
        os.chmod(desk.ledger, 0o600)
        return desk

    def state(self, path):
        """"before", "after", or how the ledger differs from both."""
        found = content.tables(path, self.leave_out)
        if found == self.after:
            return "after"
        if found == self.before:
            return "before"
        return (f"{self.name} half done: from before {content.difference(self.before, found)}; "
                f"from after {content.difference(self.after, found)}")


# The desks that the acts were prepared at, in this process.
DESKS = {}


def visit(identity, day="2023-10-12"):
    """The words of a new visit."""
    return ("add", "visit", f"station={sample.STATION}", f"date={day}", "client=K0001", "reached=yes", "worker=S01",
            "people=2", f"id={identity}")


def first_visit(case):
    """A visit of the open month in the sample."""
    listed = case.sample.must(
        "list", "visits", "--station", sample.STATION, "--period", sample.OPEN, "--format", "csv").output
    return listed.splitlines()[1].rsplit(",", 1)[1]


def prepare(case, name, rows=40):
    """An act, ready to be done many times. `rows` is the length of what an import takes in."""
    folder = f"{case.folder}/acts/{name}"
    shutil.rmtree(folder, ignore_errors=True)
    desk = sample.copied(case.sample, folder, case.library)
    DESKS[name] = desk
    words, leave_out = WORDS[name](case, desk, rows), frozenset()
    base = f"{folder}/base.ledger"
    shutil.copyfile(desk.ledger, base)
    calls = desk.calls(*words) if case.library else 0
    before = content.tables(base)
    shutil.copyfile(base, desk.ledger)
    outcome = desk.must(*words)
    return Act(name, words, base, before, content.tables(desk.ledger), calls, outcome.seconds, leave_out)


def _add(case, desk, rows):
    return visit(ADDED)


def _edit(case, desk, rows):
    return ("edit", first_visit(case), "people=9", "content=重新核实过")


def _delete(case, desk, rows):
    return ("delete", first_visit(case))


def _undo(case, desk, rows):
    desk.must(*visit(ADDED))
    desk.must("edit", ADDED, "people=3")
    return ("undo",)


def _import(case, desk, rows):
    folder = f"{desk.folder}/import"
    sample.write(folder, "visits", sample.VISIT, sample.visits(random.Random(case.seed), rows, months=("10",)))
    return ("import", folder)


def _complete(case, desk, rows):
    return _completing(desk)


def _completing(desk):
    listed = desk.must("month", "checklist", sample.LOCKED, "--station", sample.OTHER, "--format", "csv").output
    explained = [word for line in listed.splitlines()[1:] if line.split(",")[1] == "open"
                 for word in ("--explain", f"{line.split(',')[0]}=已核实")]
    return ("--as", "S01", "month", "complete", sample.LOCKED, "--station", sample.OTHER, *explained)


def _lock(case, desk, rows):
    desk.must(*_completing(desk))
    desk.must("--as", f"{sample.COUNTY}/D01", "month", "review", sample.LOCKED, "--station", sample.OTHER)
    return LOCK


def _restore(case, desk, rows):
    desk.must("backup", f"{desk.folder}/kept.ledger")
    desk.must(*visit(ADDED))
    desk.must("edit", first_visit(case), "people=8")
    return ("restore", f"{desk.folder}/kept.ledger")


def _backup(case, desk, rows):
    return ("backup", "data/copy.ledger")


def _export(case, desk, rows):
    return ("export", "data/out")


def _migrate(number):
    def words(case, desk, rows):
        shutil.copyfile(f"{RELEASED}/schema-{number}.sqlite", desk.ledger)
        return ("check",)
    return words


WORDS = {
    "add": _add, "edit": _edit, "delete": _delete, "undo": _undo, "import": _import, "complete": _complete,
    "lock": _lock, "restore": _restore, "backup": _backup, "export": _export, "migrate-1": _migrate(1),
    "migrate-2": _migrate(2), "migrate-3": _migrate(3),
}
