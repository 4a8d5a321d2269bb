import Exchange
import Foundation
import Testing

@Suite struct CSVReaderTests {
    @Test func `a plain file gives its header and rows`() throws {
        let reader = try CSVReader(bytes: Array("date,client\r\n2023-06-03,C1\r\n2023-06-04,C2\r\n".utf8))
        #expect(reader.header == ["date", "client"])
        #expect(reader.headerLine == 1)
        #expect(reader.separator == 0x2C)
        #expect(reader.encoding == .utf8)
        #expect(try reader.next() == SheetRow(cells: ["2023-06-03", "C1"], line: 2))
        #expect(try reader.next() == SheetRow(cells: ["2023-06-04", "C2"], line: 3))
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `records end with any line end`(end: String) throws {
        #expect(try rows("a,b\(end)1,2\(end)3,4\(end)") == [["1", "2"], ["3", "4"]])
    }

    @Test func `a last line without its newline counts`() throws {
        #expect(try rows("a,b\n1,2") == [["1", "2"]])
        #expect(try rows("a,b\n1,") == [["1", ""]])
        #expect(try rows("a,b\n1,\"2\"") == [["1", "2"]])
    }

    @Test func `a quoted cell holds separators and doubled quotes`() throws {
        #expect(try rows("a,b\n\"1,5\",\"he said \"\"yes\"\"\"\n") == [["1,5", "he said \"yes\""]])
        #expect(try rows("a,b\n\"\",\"\"\"\"\n") == [["", "\""]])
    }

    @Test func `a quoted newline stays inside its cell`() throws {
        #expect(
            try rows("a,b\n\"one\ntwo\",\"three\r\nfour\rfive\"\n") == [["one\ntwo", "three\r\nfour\rfive"]])
    }

    @Test func `a quote inside an unquoted cell is kept`() throws {
        #expect(try rows("a,b\n5\" pipe,x\"y\"\n") == [["5\" pipe", "x\"y\""]])
        #expect(try rows("a,b\n \"x\",1\n") == [[" \"x\"", "1"]])
    }

    @Test func `ragged rows are given as they are`() throws {
        #expect(try rows("a,b\n1\n1,2,3\n") == [["1"], ["1", "2", "3"]])
    }

    @Test func `blank lines and rows of blank cells are skipped`() throws {
        let text = "a,b\n\n1,2\n,\n  ,\"\u{3000}\t\"\n\r\n\"\",\n3,4\n\n"
        let expected = [SheetRow(cells: ["1", "2"], line: 3), SheetRow(cells: ["3", "4"], line: 8)]
        #expect(try sheetRows(Array(text.utf8)) == expected)
    }

    @Test func `spaces around a cell stay`() throws {
        #expect(try rows("a,b\n x , y\n") == [[" x ", " y"]])
    }

    @Test func `lines are counted inside quotes too`() throws {
        let text = "a,b\n\"1\n\n2\",x\n\"3\r\n4\r5\",y\n6,z\r\n7,w\r8,v"
        let expected = [
            SheetRow(cells: ["1\n\n2", "x"], line: 2), SheetRow(cells: ["3\r\n4\r5", "y"], line: 5),
            SheetRow(cells: ["6", "z"], line: 8), SheetRow(cells: ["7", "w"], line: 9),
            SheetRow(cells: ["8", "v"], line: 10),
        ]
        #expect(try sheetRows(Array(text.utf8)) == expected)
    }

    @Test func `a header of two lines shifts what follows`() throws {
        let reader = try CSVReader(bytes: Array("\n\n\"a\nb\",c\n1,2\n".utf8))
        #expect(reader.header == ["a\nb", "c"])
        #expect(reader.headerLine == 3)
        #expect(try reader.next()?.line == 5)
    }

    @Test func `the separator is the one that cuts the header most`() throws {
        #expect(try rows("a;b,c;d\n1;2,5;3\n") == [["1", "2,5", "3"]])
        #expect(try rows("a\tb\n1,5\t2\n") == [["1,5", "2"]])
        #expect(try rows("姓名，别名,b\n1;2,3\n") == [["1;2", "3"]])
        #expect(try rows("\"a;b;c;d\",b\n1;2,3\n") == [["1;2", "3"]])
        #expect(try rows("a\n1;2,3\n") == [["1;2", "3"]])
    }

    @Test func `a sep line names the separator`() throws {
        let reader = try CSVReader(bytes: Array("\u{FEFF}sep=|\r\na|b,c\r\n1|2;3\r\n".utf8))
        #expect(reader.header == ["a", "b,c"])
        #expect(reader.headerLine == 2)
        #expect(try reader.next() == SheetRow(cells: ["1", "2;3"], line: 3))
        #expect(try rows("SEP=;\na;b,c,d\n1;2\n") == [["1", "2"]])
        #expect(try rows("sep=x,b\n1,2\n") == [["1", "2"]])
    }

    @Test func `control characters and NUL stay in their cells`() throws {
        #expect(try rows("a,b\nx\0y,\u{1B}[31m\u{7F}\n") == [["x\0y", "\u{1B}[31m\u{7F}"]])
    }

    @Test func `a file longer than the buffer loses nothing at its edges`() throws {
        // 9 to 22 bytes a row, so that line ends, quotes and characters meet every place of the edge.
        var text = "a,b\r\n"
        var expected: [[String]] = []
        for number in 0..<60_000 {
            let cell = String(repeating: "张\"", count: number % 4)
            text += "\"\(cell.replacing("\"", with: "\"\""))\",\(number)\r\n"
            expected.append([cell, String(number)])
        }
        #expect(text.utf8.count > 1 << 19)
        let actual = try rows(text)
        #expect(actual == expected)
    }

    @Test(arguments: 0..<24)
    func `every byte of a quoted row may be the last in the buffer`(shift: Int) throws {
        // The buffer takes 262,144 bytes; the 23 bytes of the second row move over its edge one by one.
        let filler = String(repeating: "x", count: 262_144 - 7 - shift)
        let bytes = Array("a,b\n\(filler),\r\n\"张\"\"\r\n三\",\"\"\"\"\r\n\"4\"\n".utf8)
        let expected = [
            SheetRow(cells: [filler, ""], line: 2), SheetRow(cells: ["张\"\r\n三", "\""], line: 3),
            SheetRow(cells: ["4"], line: 5),
        ]
        #expect(try sheetRows(bytes) == expected)
    }

    @Test func `a cell longer than the buffer is one cell`() throws {
        let long = String(repeating: "社工站\n", count: 100_000)
        #expect(try rows("a,b\n\"\(long)\",2\n3,4\n") == [[long, "2"], ["3", "4"]])
        let bare = String(repeating: "x", count: 1_000_000)
        #expect(try rows("a,b\n\(bare),2\n3,4\n") == [[bare, "2"], ["3", "4"]])
    }

    @Test func `a file is read by its path and its progress can be asked`() throws {
        try withFolder { folder in
            let path = folder + "/visits.csv"
            let text = "a,b\n" + String(repeating: "1,2\n", count: 200_000)
            try text.write(toFile: path, atomically: false, encoding: .utf8)
            var examined: [Int] = []
            let reader = try CSVReader(path: path) { bytes, total in
                examined.append(bytes)
                #expect(total == 800_004)
            }
            #expect(examined.last == 800_004)
            #expect(examined.count > 2)
            #expect(reader.totalBytes == 800_004)
            #expect(reader.bytesRead < 800_004)
            var count = 0
            while try reader.next() != nil { count += 1 }
            #expect(count == 200_000)
            #expect(reader.bytesRead == 800_004)
        }
    }

    @Test func `what the examination's caller throws ends the reading`() throws {
        struct Cancelled: Error {}
        try withFolder { folder in
            try "a\n1\n".write(toFile: folder + "/a.csv", atomically: false, encoding: .utf8)
            #expect(throws: Cancelled.self) {
                try CSVReader(path: folder + "/a.csv") { _, _ in throw Cancelled() }
            }
        }
    }

    @Test func `a pipe is read like a file`() throws {
        try withFolder { folder in
            let path = folder + "/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            let thread = Thread { try? "a,b\n张三,2\n".write(toFile: path, atomically: false, encoding: .utf8) }
            thread.start()
            let row = try CSVReader(path: path).next()
            #expect(row?.cells == ["张三", "2"])
        }
    }

    @Test func `a missing file or a directory is a failure with its path`() throws {
        try withFolder { folder in
            let missing = FileFailure(path: folder + "/none.csv", action: .open, code: ENOENT)
            #expect(throws: missing) { try CSVReader(path: folder + "/none.csv") }
            #expect(throws: FileFailure(path: folder, action: .read, code: EISDIR)) {
                try CSVReader(path: folder)
            }
        }
    }

    @Test func `a sheet pulls the reader's rows`() throws {
        let sheet = try CSVReader(bytes: Array("a\n1\n2\n".utf8)).sheet
        #expect(sheet.header == ["a"])
        #expect(try sheet.next()?.cells == ["1"])
        #expect(try sheet.next()?.cells == ["2"])
        #expect(try sheet.next() == nil)
    }

    @Test func `a sheet of rows at hand numbers them from line 2`() throws {
        let sheet = Sheet(header: ["a"], rows: [["1"], ["2"]])
        #expect(try sheet.next() == SheetRow(cells: ["1"], line: 2))
        #expect(try sheet.next() == SheetRow(cells: ["2"], line: 3))
        #expect(try sheet.next() == nil)
    }
}
