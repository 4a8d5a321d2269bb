"""A disk on which the power goes: what was synced is there, of everything else whatever the disk got to."""

import os

SECTOR = 512


class Disk:
    """Follows the calls of a log, and says what could be found after any of them."""

    def __init__(self, folder):
        """Begins with the files of a folder, all of them on disk."""
        self.folder = folder
        # What is surely there: files by their numbers, and names.
        self.contents, self.names = {}, {}
        # What may be there: by file, what was written since its sync; by folder, what happened to its names.
        self.waiting, self.renames = {}, []
        for name in os.listdir(folder):
            path = f"{folder}/{name}"
            if os.path.isfile(path):
                number = os.stat(path).st_ino
                self.names[path] = number
                with open(path, "rb") as file:
                    self.contents[number] = bytearray(file.read())

    def follow(self, call):
        if call.what == "C":
            self.contents[call.file] = bytearray()
            self.waiting[call.file] = []
            self.renames.append((call.path, call))
        elif call.what in "WT":
            self.waiting.setdefault(call.file, []).append(call)
        elif call.what in "UR":
            self.renames.append((call.path, call))
        elif call.what == "S":
            if call.file in self.contents:
                for waiting in self.waiting.pop(call.file, []):
                    put(self.contents[call.file], waiting)
            else:
                kept = []
                for path, happened in self.renames:
                    if os.path.dirname(path) == call.path:
                        rename(self.names, happened)
                    else:
                        kept.append((path, happened))
                self.renames = kept

    def cut(self, chance):
        """The files that are found when the power goes now, by path."""
        names = dict(self.names)
        # A file system keeps the order of what happens to names, and may be late.
        for _, happened in self.renames[:chance.randint(0, len(self.renames))]:
            rename(names, happened)
        likely = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        found = {}
        for path, number in names.items():
            data = bytearray(self.contents.get(number, b""))
            for waiting in scattered(self.waiting.get(number, []), likely, chance):
                put(data, waiting)
            found[path] = bytes(data)
        return found


class Piece:
    """A part of a call that the disk got to."""

    def __init__(self, what, offset, data=b""):
        self.what, self.offset, self.data = what, offset, data


def scattered(waiting, likely, chance):
    """Some of the sectors that were to be written, in any order; cuts of the size stay where they were among them."""
    pieces, batch = [], []
    for call in waiting:
        if call.what == "T":
            chance.shuffle(batch)
            pieces += batch
            batch = []
            if chance.random() < likely:
                pieces.append(Piece("T", call.offset))
            continue
        place = 0
        while place < len(call.data):
            size = SECTOR - (call.offset + place) % SECTOR
            if chance.random() < likely:
                batch.append(Piece("W", call.offset + place, call.data[place:place + size]))
            place += size
    chance.shuffle(batch)
    return pieces + batch


def put(data, piece):
    """Changes the bytes of a file as a call does."""
    if piece.what == "T":
        if piece.offset < len(data):
            del data[piece.offset:]
        else:
            data.extend(bytes(piece.offset - len(data)))
        return
    if len(data) < piece.offset:
        data.extend(bytes(piece.offset - len(data)))
    data[piece.offset:piece.offset + len(piece.data)] = piece.data


def rename(names, call):
    if call.what == "C":
        names[call.path] = call.file
    elif call.what == "U":
        names.pop(call.path, None)
    elif call.path in names:
        names[call.data.decode()] = names.pop(call.path)
