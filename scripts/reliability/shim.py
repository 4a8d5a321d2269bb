"""The library that stands between the program and the disk: compiled once, and told what to do by variables."""

import os
import shutil
import subprocess

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shim.c")


def compiled(folder):
    """The path of the library; None where there is no compiler, or the program can't be reached by it."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return None
    library = os.path.join(folder, "shim.so")
    words = [compiler, "-O2", "-Wall", "-Wextra", "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{SOURCE} can't be compiled:\n{done.stderr}")
    return library


def at(number, deed, calls=None, lasts=False):
    """Does something at the call of a number: kill, stop, EIO, ENOSPC, short."""
    variables = {"TORTURE_AT": str(number), "TORTURE_DO": deed}
    if calls:
        variables["TORTURE_CALLS"] = calls
    if lasts:
        variables["TORTURE_LASTS"] = "1"
    return variables
