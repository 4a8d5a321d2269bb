"""What a terminal of the kind vt100 shows: as much of it as ncurses uses there."""

import codecs
import re
import unicodedata

SEQUENCE = re.compile(r"\x1b(?:\[([?>=]?)([0-9;]*)([@-~])|[()][A-Za-z0-9]|\][^\x07\x1b]*(?:\x07|\x1b\\)|([=>78DEHM]))")


class Screen:
    def __init__(self, rows=24, columns=80):
        self.rows, self.columns = rows, columns
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, rows - 1
        self.pending = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    @property
    def lines(self):
        return ["".join(cells).rstrip() for cells in self.cells]

    @property
    def text(self):
        return "\n".join(self.lines)

    def feed(self, data):
        text = self.pending + self.decoder.decode(data)
        self.pending = ""
        place = 0
        while place < len(text):
            character = text[place]
            if character == "\x1b":
                found = SEQUENCE.match(text, place)
                if found is None:
                    if len(text) - place < 64:
                        self.pending = text[place:]
                        return
                    place += 1
                    continue
                self.obey(found)
                place = found.end()
                continue
            place += 1
            if character == "\r":
                self.column = 0
            elif character == "\n":
                self.down()
            elif character == "\b":
                self.column = max(0, self.column - 1)
            elif character >= " " and character != "\x7f":
                self.put(character)

    def put(self, character):
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if unicodedata.combining(character):
            width = 0
        if width == 0:
            return
        if self.column + width > self.columns:
            self.column = 0
            self.down()
        self.cells[self.row][self.column] = character
        if width == 2:
            self.cells[self.row][self.column + 1] = ""
        self.column += width
        if self.column < self.columns and self.cells[self.row][self.column] == "":
            self.cells[self.row][self.column] = " "

    def down(self):
        if self.row == self.bottom:
            del self.cells[self.top]
            self.cells.insert(self.bottom, [" "] * self.columns)
        elif self.row < self.rows - 1:
            self.row += 1

    def up(self):
        if self.row == self.top:
            del self.cells[self.bottom]
            self.cells.insert(self.top, [" "] * self.columns)
        elif self.row > 0:
            self.row -= 1

    def obey(self, found):
        private, numbers, what, plain = found.group(1), found.group(2), found.group(3), found.group(4)
        if plain == "M":
            self.up()
        elif plain in ("D", "E"):
            self.down()
        if what is None or private:
            return
        values = [int(number) if number else 0 for number in numbers.split(";")]
        first = values[0] or 1
        if what in "Hf":
            self.row = min(first, self.rows) - 1
            self.column = min((values[1] if len(values) > 1 else 1) or 1, self.columns) - 1
        elif what == "A":
            self.row = max(0, self.row - first)
        elif what == "B":
            self.row = min(self.rows - 1, self.row + first)
        elif what == "C":
            self.column = min(self.columns - 1, self.column + first)
        elif what == "D":
            self.column = max(0, self.column - first)
        elif what == "K":
            self.blank(self.row, *{0: (self.column, None), 1: (0, self.column + 1)}.get(values[0], (0, None)))
        elif what == "J":
            self.erase(values[0])
        elif what == "r":
            self.top = first - 1
            self.bottom = (values[1] if len(values) > 1 and values[1] else self.rows) - 1
            self.row = self.column = 0

    def erase(self, how):
        if how == 0:
            self.blank(self.row, self.column, None)
        elif how == 1:
            self.blank(self.row, 0, self.column + 1)
        rows = {0: range(self.row + 1, self.rows), 1: range(self.row)}.get(how, range(self.rows))
        for row in rows:
            self.blank(row, 0, None)

    def blank(self, row, start, end):
        for column in range(start, self.columns if end is None else end):
            self.cells[row][column] = " "
