"""A disk that fills up in the middle of a save: a sentence, nothing lost, and what was typed is saved once there is room."""

import ctypes
import os
import shutil

from reliability import acts, content, sample
from reliability.findings import Findings
from reliability.terminal import F10, Terminal

SIZE = 3 << 20
NEW_NAMESPACE, RECURSIVE_PRIVATE = 0x00020000, 0x4000 | 0x40000


class SmallDisk:
    """A disk of its own, in memory, where that is allowed; else one that the shim says is full."""

    def __init__(self, desk, fallback):
        self.desk, self.flag = desk, fallback
        self.ballast = f"{desk.data}/ballast"
        libc = ctypes.CDLL(None, use_errno=True)
        # Mounted for this process and what it starts: it goes with them.
        self.is_real = os.geteuid() == 0 and libc.unshare(NEW_NAMESPACE) == 0 and libc.mount(
            b"none", b"/", None, RECURSIVE_PRIVATE, None) == 0 and libc.mount(
            b"tmpfs", desk.data.encode(), b"tmpfs", 0, f"size={SIZE},mode=700".encode()) == 0
        self.libc = libc

    @property
    def shim(self):
        return None if self.is_real else {"TORTURE_FULL": self.flag}

    def fill(self, but=0):
        """Leaves so many bytes free."""
        if not self.is_real:
            open(self.flag, "w").close()
            return
        with open(self.ballast, "ab", buffering=0) as file:
            status = os.statvfs(self.desk.data)
            free = status.f_bavail * status.f_frsize - but
            try:
                while free > 0:
                    free -= file.write(bytes(min(free, 1 << 16)))
            except OSError:
                pass

    def empty(self):
        path = self.ballast if self.is_real else self.flag
        if os.path.exists(path):
            os.unlink(path)

    def close(self):
        if self.is_real:
            self.libc.umount2(self.desk.data.encode(), 2)


def run(case):
    findings, chance = Findings(), case.chance
    desk = sample.copied(case.sample, case.sub("desk"), case.library)
    disk = SmallDisk(desk, f"{case.folder}/full")
    if not disk.is_real and not case.library:
        findings.add("failed", "neither a small disk nor the shim can be had")
        return findings
    findings.note("a small disk of its own" if disk.is_real else "a disk that the shim says is full", case.count)
    try:
        shutil.copyfile(case.sample.ledger, desk.ledger)
        os.chmod(desk.ledger, 0o600)
        tried = [uuid for _, uuid, _ in content.history(desk.ledger)]
        acknowledged = []
        for number in range(case.count):
            findings.count += 1
            commands(desk, disk, chance, acknowledged, tried, findings)
            screens(desk, disk, f"满{case.number}-{number}", findings)
            disk.empty()
            checked = desk.run("check")
            if checked.status != 0:
                findings.add("torn", f"{checked}")
        there = {uuid for _, uuid, _ in content.history(desk.ledger)}
        for identity in acknowledged:
            if content.plain(identity) not in there:
                findings.add("lost", f"{identity} was printed and is not there")
        names = [name for name in desk.names() if name != "ballast"]
        if names:
            findings.add("stray", f"a full disk leaves {names}")
    finally:
        desk.close()
        disk.close()
    return findings


def commands(desk, disk, chance, acknowledged, tried, findings):
    """Saves until the disk is full, and the same once more when there is room."""
    disk.fill(but=chance.randint(0, 120_000))
    for _ in range(40):
        identity = sample.identity(chance)
        tried.append(identity)
        outcome = desk.run(*acts.visit(identity), f"content={'长' * 200}", shim=disk.shim)
        if outcome.id:
            acknowledged.append(identity)
            continue
        if outcome.status != 73 or "the disk is full" not in outcome.errors:
            findings.add("failed", f"on a full disk: {outcome}")
        checked = desk.run("check")
        if checked.status != 0:
            findings.add("torn", f"on a full disk: {checked}")
        disk.empty()
        again = desk.run(*acts.visit(identity))
        if again.id:
            acknowledged.append(identity)
        else:
            findings.add("failed", f"with room again: {again}")
        return
    findings.note("the disk did not get full")


def screens(desk, disk, title, findings):
    """A form that is saved on a full disk keeps what was typed, and the same key saves it when there is room."""
    terminal = Terminal(desk, shim=disk.shim)
    try:
        terminal.must("首页")
        terminal.type("3")
        terminal.must("新增社区活动")
        terminal.type(f"{title}\t1")
        terminal.must(title)
        disk.fill()
        terminal.type(F10)
        shown = terminal.wait("磁盘已满", f"已存 社区活动 {title}")
        if shown != "磁盘已满":
            findings.add("failed", f"the screens on a full disk say {shown}:\n{terminal.screen.text}")
        elif title not in terminal.screen.text:
            findings.add("lost", f"what was typed is gone:\n{terminal.screen.text}")
        disk.empty()
        terminal.type(F10)
        if terminal.wait(f"已存 社区活动 {title}") is None:
            findings.add("failed", f"with room again it is not saved:\n{terminal.screen.text}")
    finally:
        terminal.kill()
    if f",{title}," not in desk.run("list", "activities", "--format", "csv").output:
        findings.add("lost", f"the screen said that {title} was saved")
