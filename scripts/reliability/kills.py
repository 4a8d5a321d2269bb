"""Saves by commands and by the screens, killed at random instants: what was acknowledged is there, whole."""

import time

from reliability import acts, content, sample, shim
from reliability.findings import Findings
from reliability.terminal import SAVE_AND_NEXT, Terminal

# What the first screen asks where a form was open, and where it ends.
CUT_OFF, HOME = "当时在填的还在", "1个案  2小组"


def holds(desk, findings, acknowledged, possible, what):
    """Looks at the ledger through the program: its check passes, it has all that was acknowledged, and nothing that was
    never asked for."""
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{what}: {checked}")
        return
    there = {uuid for _, uuid, _ in content.history(desk.ledger)}
    for identity in acknowledged:
        if content.plain(identity) not in there:
            findings.add("lost", f"{what}: {identity} was printed and is not there")
    known = {content.plain(identity) for identity in possible}
    strange = there - known
    if strange:
        findings.add("half", f"{what}: {sorted(strange)[:3]} were never asked for")


def commands(case):
    """Adds one visit after the other, and kills each somewhere; now and then another process saves at the same time."""
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    acknowledged = []
    usual = desk.run(*acts.visit(sample.identity(chance)), "content=usual").seconds
    tried = [uuid for _, uuid, _ in content.history(desk.ledger)]
    for _ in range(case.count):
        findings.count += 1
        identity, other = sample.identity(chance), sample.identity(chance)
        tried += [identity, other]
        has_company = chance.random() < 0.2
        if case.library and chance.random() < 0.5:
            killed = desk.start(*acts.visit(identity), shim=shim.at(chance.randint(1, 75), "kill"))
            company = desk.start(*acts.visit(other)) if has_company else None
            outcome = desk.finish(killed)
        else:
            killed = desk.start(*acts.visit(identity))
            company = desk.start(*acts.visit(other)) if has_company else None
            time.sleep(chance.uniform(0, 1.2 * usual))
            outcome = desk.kill(killed)
        if content.is_hot(f"{desk.ledger}-journal"):
            findings.note("killed with the ledger half written")
        if outcome.id:
            findings.note("acknowledged before the kill")
            acknowledged.append(identity)
        if company:
            beside = desk.finish(company)
            if beside.id:
                acknowledged.append(other)
            else:
                findings.add("failed", f"a save beside a killed one: {beside}")
        seen = desk.run("show", identity, "--format", "json")
        if outcome.id and seen.status != 0:
            findings.add("lost", f"{identity} was printed: {seen}")
        elif seen.status not in (0, 1):
            findings.add("torn", f"after a kill: {seen}")
    # A journal that holds nothing to take back goes with the next save.
    last = sample.identity(chance)
    desk.must(*acts.visit(last))
    holds(desk, findings, acknowledged, tried + [last], "killed saves")
    names = desk.names()
    if names:
        findings.add("stray", f"killed saves leave {names}")
    return findings


def screens(case):
    """Saves activities in the form, the last of them killed; what the screen said was saved is there."""
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    acknowledged, typed = [], []
    for number in range(case.count):
        findings.count += 1
        terminal = Terminal(desk)
        try:
            if terminal.wait(CUT_OFF, HOME) == CUT_OFF:
                findings.note("asked about a form that was cut off")
                terminal.type("\x1b")
            terminal.must(HOME)
            terminal.type("3")
            terminal.must("新增社区活动")
            for step in range(chance.randint(1, 3)):
                title = f"T{case.number}-{number}-{step}"
                typed.append(title)
                terminal.type(f"{title}\t1")
                terminal.must(title)
                terminal.type(SAVE_AND_NEXT)
                if step == 0 and chance.random() < 0.3:
                    break
                if terminal.wait(f"已存 社区活动 {title}"):
                    acknowledged.append(title)
            time.sleep(chance.uniform(0, 0.02))
        finally:
            terminal.kill()
        if content.is_hot(f"{desk.ledger}-journal"):
            findings.note("killed with the ledger half written")
        if f"已存 社区活动 {typed[-1]}" in terminal.screen.text and typed[-1] not in acknowledged:
            acknowledged.append(typed[-1])
        findings.note("acknowledged before the kill", 1 if typed[-1] in acknowledged else 0)
        listed = desk.run("list", "activities", "--format", "csv")
        for title in acknowledged:
            if f",{title}," not in listed.output:
                findings.add("lost", f"the screen said that {title} was saved: {listed.status} {listed.errors}")
    checked = desk.run("check")
    if checked.status != 0:
        findings.add("torn", f"{checked}")
    return findings
