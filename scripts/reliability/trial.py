"""A trial: something that is done to the program many times, in cases that can each be repeated alone."""

import os
import random
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Case:
    """One part of a trial: the same seed and number do the same again."""

    seed: str
    trial: str
    number: int
    # How often something is to be tried in it.
    count: int
    # Where its files are.
    folder: str
    program: str
    # The shim; None where there is no compiler.
    library: str | None
    # The desk whose ledger is the sample.
    sample: object
    # How much of the full counts is done, 1 being all of it.
    part: float

    @property
    def chance(self):
        return random.Random(f"{self.seed} {self.trial} {self.number}")

    def sub(self, name):
        """A folder of the case."""
        path = f"{self.folder}/{name}"
        os.makedirs(path, exist_ok=True)
        return path


@dataclass(frozen=True)
class Trial:
    name: str
    # What is tried, for the table.
    title: str
    # How often: at full count, and in the small run.
    full: int
    small: int
    # How many of them one case does.
    in_case: int
    # Given a case, gives its findings.
    run: Callable
    # How many cases are run side by side.
    workers: int = 2
    # Whether the shim is needed.
    needs_shim: bool = False

    def count(self, scale):
        """How often at a scale: "small", "full", or a part of the full count."""
        if scale == "small":
            return self.small
        return self.full if scale == "full" else max(1, round(self.full * float(scale)))

    def counts(self, scale):
        """What each case of a run does."""
        whole, rest = divmod(self.count(scale), self.in_case)
        return [self.in_case] * whole + ([rest] if rest else [])
