"""Backups while others save without a pause: each is whole, and shows one moment."""

import os
import random
import threading

from reliability import acts, content, sample
from reliability.findings import Findings


def run(case):
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.folder, case.library)
    acknowledged, taken, lock, is_over = [], [], threading.Lock(), threading.Event()

    def saver(own):
        while not is_over.is_set():
            identity = sample.identity(own)
            outcome = desk.run(*acts.visit(identity))
            with lock:
                if outcome.id:
                    acknowledged.append(identity)
                else:
                    findings.add("failed", f"a save beside a backup: {outcome}")

    savers = [threading.Thread(target=saver, args=(random.Random(f"{chance.random()}"),)) for _ in range(2)]
    for thread in savers:
        thread.start()
    try:
        for number in range(case.count):
            findings.count += 1
            with lock:
                sure = len(acknowledged)
            target = f"{case.folder}/{number}.ledger"
            outcome = desk.run("backup", target)
            if outcome.status != 0:
                findings.add("failed", f"{outcome}")
                continue
            taken.append((target, sure))
    finally:
        is_over.set()
        for thread in savers:
            thread.join()
    whole = content.history(desk.ledger)
    for target, sure in taken:
        judge(desk, target, whole, acknowledged[:sure], findings)
        if findings.is_good:
            for name in (target, f"{target}.lock"):
                if os.path.exists(name):
                    os.unlink(name)
    findings.note("records saved meanwhile", len(acknowledged))
    return findings


def judge(desk, target, whole, acknowledged, findings):
    mode = os.stat(target).st_mode & 0o777
    if mode != 0o600:
        findings.add("failed", f"{target} has the mode {mode:o}")
    checked = desk.run("--ledger", target, "check")
    if checked.status != 0:
        findings.add("torn", f"{checked}")
        return
    found = content.history(target)
    if found != whole[:len(found)]:
        findings.add("half", f"{target} is no earlier moment of the ledger")
    there = {uuid for _, uuid, _ in found}
    missing = [identity for identity in acknowledged if content.plain(identity) not in there]
    if missing:
        findings.add("lost", f"{target} lacks {len(missing)} records that were saved before it was begun")
