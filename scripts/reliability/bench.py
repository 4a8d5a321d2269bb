"""Runs trials, two cases at a time, and prints what came of them."""

import multiprocessing
import os
import shutil
import signal
import sys
import time
import traceback

from reliability import sample, shim
from reliability.findings import Findings
from reliability.trial import Case


def attempt(job):
    """One case, in a process of its own kind: whatever happens, findings come of it."""
    trial, case = job
    # Ctrl-C is for the one that waits for us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.makedirs(case.folder, exist_ok=True)
    try:
        findings = trial.run(case)
    except Exception:
        findings = Findings()
        findings.add("failed", traceback.format_exc())
    if len(findings) == 0:
        shutil.rmtree(case.folder, ignore_errors=True)
    return case, findings


class Bench:
    def __init__(self, folder, program, seed, scale):
        self.folder, self.program, self.seed, self.scale = folder, program, seed, scale
        self.library = shim.compiled(folder)
        self.sample = sample.make(f"{folder}/sample", program, seed)

    def case(self, trial, number, count):
        part = trial.count(self.scale) / trial.full
        return Case(
            self.seed, trial.name, number, count, f"{self.folder}/{trial.name}-{number}", self.program, self.library,
            self.sample, part)

    def run(self, trial, only=None):
        """Runs a trial, or one case of it; gives its findings and how long it took, nothing where it can't be run."""
        if trial.needs_shim and self.library is None:
            return None, 0.0
        jobs = [(trial, self.case(trial, number, count)) for number, count in enumerate(trial.counts(self.scale), 1)]
        if only is not None:
            jobs = [job for job in jobs if job[1].number == only]
        total, began, shown = Findings(), time.monotonic(), 0.0
        with multiprocessing.get_context("fork").Pool(min(trial.workers, len(jobs))) as pool:
            for done, (case, findings) in enumerate(pool.imap_unordered(attempt, jobs), 1):
                total.merge(findings)
                self.tell(case, findings)
                if time.monotonic() - shown > 5:
                    shown = time.monotonic()
                    say(f"{trial.name}: {done} of {len(jobs)} cases")
        return total, time.monotonic() - began

    def tell(self, case, findings):
        """What was found, and how to see it again."""
        if len(findings) == 0:
            return
        for kind, sentences in findings.found.items():
            for sentence in sentences[:5]:
                say(f"{case.trial} {kind}: {sentence}")
            if len(sentences) > 5:
                say(f"{case.trial} {kind}: {len(sentences) - 5} more")
        if not findings.is_good:
            say(f"again: scripts/torture --seed {case.seed} --scale {self.scale} --only {case.trial} "
                f"--case {case.number}; its files are in {case.folder}")


def say(line):
    print(line, file=sys.stderr, flush=True)
