"""Two who edit one record: each edit is in the history, or was answered with the conflict."""

import json
import random
import threading

from reliability import acts, content, sample
from reliability.findings import Findings
from reliability.terminal import CLEAR_LINE, F4, F10, Terminal

FORM = "修改社区活动"


def run(case):
    """`count` edits, by two processes at a time; one edit in ten is typed on the screens."""
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    typed = max(2, case.count // 10) // 2 * 2
    identity = sample.identity(chance)
    desk.must(*acts.visit(identity))
    commands(desk, identity, (case.count - typed) // 2, chance, findings)
    screens(desk, typed // 2, chance, findings)
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{checked}")
    return findings


def commands(desk, identity, edits, chance, findings):
    """Two threads of runs read the version, and edit it."""
    accepted, refused, wrong = [], [], []

    def edit(name, own):
        for number in range(edits):
            seen = json.loads(desk.must("show", identity, "--format", "json").output)
            text = f"{name}{number}"
            outcome = desk.run("edit", identity, "--version", str(seen["version"]), f"content={text}",
                               f"people={own.randint(1, 9)}")
            if outcome.status == 0:
                accepted.append(text)
            elif outcome.status == 1 and "version" in outcome.errors:
                refused.append(text)
            else:
                wrong.append(f"{outcome}")

    threads = [threading.Thread(target=edit, args=(name, random.Random(f"{chance.random()}"))) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    findings.count += 2 * edits
    findings.note("edits stored", len(accepted))
    findings.note("edits answered with the conflict", len(refused))
    for sentence in wrong:
        findings.add("failed", sentence)
    told = json.loads(desk.must("history", identity, "--format", "json").output)
    versions = [entry["version"] for entry in told]
    texts = [change["new"] for entry in told for change in entry["changes"] if change["field"] == "content"]
    for text in accepted:
        if text not in texts:
            findings.add("lost", f"the edit {text} was accepted and is not in the history")
    for text in texts:
        if text not in accepted:
            findings.add("half", f"the edit {text} was refused and is in the history")
    if versions != list(range(1, len(accepted) + 2)):
        findings.add("half", f"the versions are {versions}")


def screens(desk, rounds, chance, findings):
    """Two forms of one record: the second to save is told, its text is still there, and the next save puts it."""
    both = [Terminal(desk), Terminal(desk)]
    try:
        for terminal in both:
            terminal.must("首页")
            terminal.type("7")
            terminal.must("社区活动")
        for number in range(rounds):
            findings.count += 2
            first, second = chance.sample(both, 2)
            texts = {}
            for terminal in both:
                texts[terminal] = f"{'甲' if terminal is both[0] else '乙'}{number}"
                terminal.type("\r")
                terminal.must("历史")
                terminal.type(F4)
                terminal.must(FORM)
                terminal.type("\t\t\t")
                terminal.type(CLEAR_LINE + texts[terminal])
                terminal.must(f"[{texts[terminal]} ")
            first.type(F10)
            if first.until_gone(FORM) is None:
                findings.add("failed", f"the first save is not answered:\n{first.screen.text}")
            second.type(F10)
            if not second.until_gone(FORM, "别处也改了", "别处已删除"):
                findings.add("lost", f"the second save wrote over the first without a word:\n{second.screen.text}")
            elif texts[second] not in second.screen.text:
                findings.add("lost", f"what was typed is gone:\n{second.screen.text}")
            second.type(F10)
            if second.until_gone(FORM) is None:
                findings.add("failed", f"saving again is not answered:\n{second.screen.text}")
            for terminal in both:
                terminal.type("\x14")
                terminal.must("今天")
                terminal.type("7")
                terminal.must("› 社区活动")
            if not findings.is_good:
                return
    finally:
        for terminal in both:
            terminal.kill()
    told = {row[-1] for row in content.tables(desk.ledger)["history"]}
    everything = b" ".join(text for text in told if text)
    for number in range(rounds):
        for name in "甲乙":
            if f"{name}{number}".encode() not in everything:
                findings.add("lost", f"the edit {name}{number} is not in the history")
