"""The trials, in the order of the table."""

from functools import partial

from reliability import (
    backups, conflicts, copies, drill, failures, flips, fulldisk, journals, kills, mutations, power, salvages,
    together, wholes)
from reliability.trial import Trial

TRIALS = [
    Trial("kills", "kill -9 during saves by commands", 880, 40, 20, kills.commands),
    Trial("screens", "kill -9 during saves on the screens", 120, 6, 6, kills.screens),
    Trial("journals", "journals and pages torn where they were not synced", 1000, 24, 40, journals.run, needs_shim=True),
    Trial("power", "power loss between any two calls", 1000, 40, 40, power.run, needs_shim=True),
    Trial("failures", "every k-th call fails: EIO, ENOSPC, half a write", 60, 8, 1, failures.run, needs_shim=True),
    Trial("fulldisk", "full disk, saved again when there is room", 20, 2, 5, fulldisk.run),
    Trial("imports", "kill -9 during imports", 200, 6, 20, partial(wholes.run, names=("import",), rows=800)),
    Trial("exports", "kill -9 during exports", 300, 6, 20, copies.export),
    Trial("migrations", "kill -9 during migrations", 100, 6, 10,
          partial(wholes.run, names=("migrate-1", "migrate-2", "migrate-3"), goes_on=True)),
    Trial("months", "kill -9 while a month is completed and locked", 100, 6, 10,
          partial(wholes.run, names=("complete", "lock"))),
    Trial("restores", "kill -9 during restores", 100, 6, 10, partial(wholes.run, names=("restore",))),
    Trial("copies", "kill -9 during backups", 100, 6, 10, copies.backup),
    Trial("salvages", "kill -9 during salvages", 100, 6, 10, salvages.killed),
    Trial("conflicts", "two edit one record at once", 600, 40, 300, conflicts.run),
    Trial("opening", "8 processes open or migrate one file at once", 100, 4, 10, together.opening, workers=1),
    Trial("soak", "8 processes save, count, export, check, back up", 600, 5, 600, together.soak, workers=1),
    Trial("flips", "one bit of the file is another", 1000, 40, 50, flips.run),
    Trial("salvaged", "one bit or page is another, and salvaged", 500, 10, 25, salvages.run),
    Trial("backups", "backups while two others save", 1000, 20, 50, backups.run, workers=1),
    Trial("drill", "records backed up, gone on with, and restored", 1_000_000, 5000, 1_000_000, drill.run, workers=1),
    Trial("ledgers", "mutated ledger files", 5000, 40, 100, mutations.ledgers),
    Trial("files", "mutated CSV files", 5000, 40, 100, mutations.files),
]
