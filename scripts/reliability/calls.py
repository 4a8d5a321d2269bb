"""What the shim wrote down: the calls that changed files, in their order."""

import struct
from dataclasses import dataclass

HEAD = struct.Struct("=QQqQQ")


@dataclass(frozen=True)
class Call:
    # W written, S synced, T cut to a size, C created, U unlinked, R renamed, A answered on standard output.
    what: str
    # The file's number.
    file: int
    offset: int
    size: int
    path: str
    data: bytes


def read(path):
    """The calls of a log; the last one may be missing its end, where the program was killed."""
    with open(path, "rb") as log:
        whole = log.read()
    calls, place = [], 0
    while place + HEAD.size <= len(whole):
        what, file, offset, size, length = HEAD.unpack_from(whole, place)
        place += HEAD.size
        what = chr(what)
        name = whole[place:place + length].decode()
        place += length
        data = b""
        if what in "WAR":
            data = whole[place:place + size]
            place += size
        calls.append(Call(what, file, offset, size, name, data))
    return calls
