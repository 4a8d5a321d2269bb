"""What a trial found."""

from dataclasses import dataclass, field

KINDS = ("lost", "half", "torn", "failed", "stray")


@dataclass
class Findings:
    """How often something was tried, and what went wrong.

    lost    something that was acknowledged is not there, or an edit went without a word
    half    a state that is neither before nor after
    torn    the ledger does not open, or its check does not pass
    failed  a crash, a hang, a refusal without a sentence, damage that nobody told
    stray   a temporary file that is still there after the next start
    """

    count: int = 0
    found: dict = field(default_factory=lambda: {kind: [] for kind in KINDS})
    # What is worth knowing and nothing wrong: how many runs were hit in the middle of a save, and the like.
    notes: dict = field(default_factory=dict)

    def add(self, kind, sentence):
        self.found[kind].append(sentence)

    def note(self, what, times=1):
        self.notes[what] = self.notes.get(what, 0) + times

    def merge(self, other):
        self.count += other.count
        for kind in KINDS:
            self.found[kind] += other.found[kind]
        for what, times in other.notes.items():
            self.note(what, times)

    @property
    def is_good(self):
        return not any(self.found.values())

    def __len__(self):
        return sum(len(sentences) for sentences in self.found.values())
