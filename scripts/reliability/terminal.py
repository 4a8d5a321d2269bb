"""The program's screens in a terminal that the trial types at and looks at."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

from reliability.screen import Screen

F4, F10 = "\x1bOS", "\x1b[21~"
SAVE_AND_NEXT, CLEAR_LINE = "\x0e", "\x15"


class Terminal:
    def __init__(self, desk, *words, shim=None):
        self.desk = desk
        self.screen = Screen()
        self.status = None
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            variables = desk.environment(shim) | {"TERM": "vt100", "LANG": "C.UTF-8"}
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.chdir(desk.folder)
            os.execve(desk.program, [desk.program, "--language", "zh", *words], variables)

    def type(self, text):
        os.write(self.master, text.encode())

    def try_typing(self, text):
        """The same at a program that may be gone."""
        try:
            self.type(text)
        except OSError:
            pass

    def look(self, seconds=0.0):
        """Takes what was drawn until nothing comes for so long; false when the program is gone."""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return False
            if not data:
                return False
            self.screen.feed(data)
        return True

    def wait(self, *wanted, seconds=20.0):
        """Waits until one of the texts is shown, and says which; None where none is in time or the program is gone."""
        end = time.monotonic() + seconds
        while True:
            is_there = self.look(0.002)
            for text in wanted:
                if text in self.screen.text:
                    return text
            if not is_there or time.monotonic() > end:
                return None

    def until_gone(self, text, *wanted, seconds=20.0):
        """Waits until a text is no longer shown, or one of others is: that one, "" for gone, None when neither is."""
        end = time.monotonic() + seconds
        while True:
            is_there = self.look(0.002)
            for each in wanted:
                if each in self.screen.text:
                    return each
            if text not in self.screen.text:
                return ""
            if not is_there or time.monotonic() > end:
                return None

    def must(self, text):
        """Waits for a text that a trial rests on."""
        if self.wait(text) is None:
            raise RuntimeError(f"“{text}” is not shown:\n{self.screen.text}")

    def kill(self):
        """Ends the program at once, and takes what it drew before; gives the signal where another one had ended it."""
        if self.status is not None:
            return None
        os.kill(self.pid, signal.SIGKILL)
        self.look(0.0)
        self.status = os.waitpid(self.pid, 0)[1]
        self.look(0.0)
        os.close(self.master)
        ended = os.WTERMSIG(self.status) if os.WIFSIGNALED(self.status) else None
        return None if ended == signal.SIGKILL else ended
