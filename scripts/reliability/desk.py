"""A place to work at: a folder with a ledger and a home of its own, and runs of the program there."""

import os
import resource
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass

TODAY = "2023-10-31"
# Nothing here takes that long; a run that does hangs.
PATIENCE = 60


@dataclass
class Outcome:
    """What a run gave back. A status below 0 is the signal that ended it."""

    words: tuple
    status: int
    output: str
    errors: str
    seconds: float
    hangs: bool = False

    @property
    def id(self):
        """The id that a save printed whole; None where it did not."""
        line = self.output.split("\n")[0]
        return line if "\n" in self.output and len(line) == 36 else None

    @property
    def crashed(self):
        return self.status in (-signal.SIGSEGV, -signal.SIGILL, -signal.SIGABRT, -signal.SIGBUS, -signal.SIGTRAP,
                               -signal.SIGFPE)

    def __str__(self):
        text = (self.errors + self.output).strip().replace("\n", " / ")
        return f"{' '.join(self.words)} -> {'hangs' if self.hangs else self.status}: {text[:300]}"


class Desk:
    def __init__(self, folder, program, library=None, name="station.ledger"):
        """`folder` is made where it is missing; `library` is the shim, where there is one."""
        self.folder = folder
        self.program = program
        self.library = library
        os.makedirs(f"{folder}/home", mode=0o700, exist_ok=True)
        os.makedirs(f"{folder}/temporary", mode=0o700, exist_ok=True)
        # The ledger has a folder to itself, so that whatever is left behind beside it is seen.
        os.makedirs(f"{folder}/data", mode=0o700, exist_ok=True)
        self.data = f"{folder}/data"
        self.ledger = f"{folder}/data/{name}"
        self.started = set()

    def environment(self, shim=None):
        variables = {
            "PATH": "/usr/bin:/bin", "HOME": f"{self.folder}/home", "TMPDIR": f"{self.folder}/temporary",
            "LANG": "en_US.UTF-8", "TAIZHANG_TODAY": TODAY, "TAIZHANG_LEDGER": self.ledger, "TAIZHANG_WORKER": "S01",
        }
        if shim is not None and self.library:
            variables |= {"LD_PRELOAD": self.library, "TORTURE_FOLDER": self.data} | shim
        return variables

    def start(self, *words, shim=None, memory=None):
        """Starts a run, which `finish` or `kill` ends."""
        limits = (lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))) if memory else None
        process = subprocess.Popen(
            [self.program, *words], env=self.environment(shim), cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limits)
        process.began = time.monotonic()
        process.words = words
        self.started.add(process)
        return process

    def finish(self, process, timeout=PATIENCE):
        """Waits for the end of a run."""
        hangs = False
        try:
            output, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            hangs = True
            process.kill()
            output, errors = process.communicate()
        self.started.discard(process)
        return Outcome(
            process.words, process.returncode, output.decode(errors="replace"), errors.decode(errors="replace"),
            time.monotonic() - process.began, hangs)

    def kill(self, process):
        """Ends a run as a power cut would end it for the program: at once, and without a word."""
        process.kill()
        return self.finish(process)

    def run(self, *words, shim=None, timeout=PATIENCE, memory=None):
        return self.finish(self.start(*words, shim=shim, memory=memory), timeout)

    def must(self, *words):
        """A run that a trial rests on."""
        outcome = self.run(*words)
        if outcome.status != 0:
            raise RuntimeError(f"the trial can't begin: {outcome}")
        return outcome

    def calls(self, *words):
        """How many calls of the shim's a run makes."""
        count = f"{self.folder}/count"
        self.run(*words, shim={"TORTURE_COUNT": count})
        with open(count) as text:
            return int(text.read().split()[0])

    def close(self):
        """Ends what still runs."""
        for process in list(self.started):
            self.kill(process)

    def clear(self):
        """Empties the folder of the ledger."""
        for name in os.listdir(self.data):
            path = f"{self.data}/{name}"
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)

    def names(self):
        """What there is beside the ledger and its backups, and what is among those and none."""
        own = os.path.basename(self.ledger)
        names = [name for name in os.listdir(self.data) if name not in (own, own + ".lock", "backups")]
        return sorted(names + [f"backups/{name}" for name in self.among_backups() if ".tmp-" in name])

    def among_backups(self):
        """The names in the folder of the backups."""
        folder = f"{self.data}/backups"
        return sorted(os.listdir(folder)) if os.path.isdir(folder) else []
