"""The power goes between any two calls: every acknowledged change is there, and none is half there."""

import os
import shutil

from reliability import acts, calls, content, sample
from reliability.desk import Desk
from reliability.disk import Disk
from reliability.findings import Findings


class Story:
    """A row of changes, each run in its turn, with what the ledger and its backup hold after each."""

    def __init__(self, case, chance):
        folder = case.sub("story")
        self.desk = sample.copied(case.sample, folder, case.library)
        if case.number % 4 == 0:
            shutil.copyfile(f"{acts.RELEASED}/schema-{chance.randint(1, 2)}.sqlite", self.desk.ledger)
        self.disk = Disk(self.desk.data)
        self.log = f"{folder}/log"
        # A file of an older schema is a ledger once it was opened, whenever the power goes meanwhile.
        probe = f"{folder}/probe.ledger"
        shutil.copyfile(self.desk.ledger, probe)
        self.desk.must("--ledger", probe, "check")
        self.ledgers, self.backups, self.ends = [content.tables(probe)], [None], []
        for words in self.words(case, chance):
            self.desk.finish(self.desk.start(*words, shim={"TORTURE_LOG": self.log}))
            self.ends.append(len(calls.read(self.log)) if os.path.exists(self.log) else 0)
            self.ledgers.append(content.tables(self.desk.ledger))
            copy = f"{self.desk.data}/copy.ledger"
            self.backups.append(content.tables(copy) if os.path.exists(copy) else None)
        self.calls = calls.read(self.log)

    def words(self, case, chance):
        yield ("check",)
        if case.number % 4 == 0:
            # The old files have other stations.
            listed = self.desk.must("list", "visits", "--format", "csv").output.splitlines()
            identity = listed[1].rsplit(",", 1)[1]
        else:
            identity = sample.identity(chance)
            yield acts.visit(identity)
        files = self.desk.folder + "/import"
        rows = sample.visits(chance, 10, months=("10",))
        sample.write(files, "visits", sample.VISIT, rows)
        steps = [
            ("edit", identity, "people=4"), ("backup", "data/copy.ledger"), ("edit", identity, "people=5"),
            ("backup", "data/copy.ledger"), ("import", files), ("undo",), ("delete", rows[0][-1]), ("delete", identity),
            ("undo",), ("restore", "data/copy.ledger")]
        keeps = [step for step in steps if chance.random() < 0.8]
        yield from keeps

    def bounds(self, end):
        """The changes that must be there, and those that may be, when the power goes after so many calls."""
        running = next((number for number, last in enumerate(self.ends) if end <= last), len(self.ends) - 1)
        first = self.ends[running - 1] if running > 0 else 0
        answered = any(call.what == "A" for call in self.calls[first:end])
        return running + (1 if answered else 0), running + 1


def run(case):
    findings, chance = Findings(), case.chance
    story = Story(case, chance)
    points = sorted(chance.randint(0, len(story.calls)) for _ in range(case.count))
    place = 0
    for point in points:
        while place < point:
            story.disk.follow(story.calls[place])
            place += 1
        findings.count += 1
        image = story.disk.cut(chance)
        desk = Desk(case.sub("image"), case.program, case.library)
        shutil.rmtree(desk.data)
        os.makedirs(desk.data, mode=0o700)
        for path, data in image.items():
            with open(f"{desk.data}/{os.path.basename(path)}", "wb") as file:
                file.write(data)
        least, most = story.bounds(point)
        judge(desk, story, least, most, f"after {point} of {len(story.calls)} calls", findings)
        if not findings.is_good:
            break
    return findings


def judge(desk, story, least, most, what, findings):
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{what}: {checked}")
        return
    found = content.tables(desk.ledger)
    if not any(found == story.ledgers[number] for number in range(least, most + 1)):
        older = [number for number in range(least) if found == story.ledgers[number]]
        if older:
            findings.add("lost", f"{what}: it is as after {older[-1]} changes, {least} were acknowledged")
        else:
            findings.add("half", f"{what}: from after {least} {content.difference(story.ledgers[least], found)}")
    copy = f"{desk.data}/copy.ledger"
    wanted = [story.backups[number] for number in range(least, most + 1)]
    if not os.path.exists(copy):
        if None not in wanted:
            findings.add("lost", f"{what}: the backup is gone")
    elif content.fault(copy) or content.tables(copy) not in wanted:
        findings.add("torn", f"{what}: the backup is neither of those that were made: {content.fault(copy)}")
