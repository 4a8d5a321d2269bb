import Exchange
import Testing

@Suite struct EncodingTests {
    @Test func `a UTF-8 byte order mark is no part of the first name`() throws {
        let reader = try CSVReader(bytes: [0xEF, 0xBB, 0xBF] + Array("日期,a\n1,2\n".utf8))
        #expect(reader.header == ["日期", "a"])
        #expect(try reader.next()?.cells == ["1", "2"])
    }

    @Test func `GB18030 is recognised and read`() throws {
        // 台账,a CRLF 张三,1
        let bytes: [UInt8] = [
            0xCC, 0xA8, 0xD5, 0xCB, 0x2C, 0x61, 0x0D, 0x0A, 0xD5, 0xC5, 0xC8, 0xFD, 0x2C, 0x31,
        ]
        let reader = try CSVReader(bytes: bytes)
        #expect(reader.encoding == .gb18030)
        #expect(reader.header == ["台账", "a"])
        #expect(try reader.next()?.cells == ["张三", "1"])
    }

    @Test func `GB18030 bytes that look like ASCII do not split cells`() throws {
        // Second bytes: 丂 0x40, 亅 0x7C, 誠 0x5C; 㐀 𠮷 have digits as their second and fourth.
        let line = "亅丂誠|镻㐀,𠮷€\"\n"
        let text = "姓名,备注\n" + line
        let bytes = encoded(text, as: "GB18030")
        #expect(bytes.contains(0x5C) && bytes.contains(0x39))
        #expect(try rows(bytes) == [["亅丂誠|镻㐀", "𠮷€\""]])
    }

    @Test func `a GB18030 trail byte equal to a declared separator is no separator`() throws {
        // 0x81 0x7C is 亅, and the 0x7C after it the separator.
        let bytes = Array("sep=|\na|b\n".utf8) + [0x81, 0x7C, 0x7C, 0x31, 0x0A]
        #expect(try rows(bytes) == [["亅", "1"]])
    }

    @Test func `long GB18030 files lose no character at the edges`() throws {
        var text = "姓名,备注\n"
        var expected: [[String]] = []
        for number in 0..<30_000 {
            let name = String(repeating: "老", count: number % 5) + "㐀"
            text += "\(name),\(number)\n"
            expected.append([name, String(number)])
        }
        let bytes = encoded(text, as: "GB18030")
        #expect(bytes.count > 1 << 18)
        let actual = try rows(bytes)
        #expect(actual == expected)
    }

    @Test func `a GB18030 byte order mark is no part of the first name`() throws {
        let bytes = [0x84, 0x31, 0x95, 0x33] + encoded("日期,a\n1,2\n", as: "GB18030")
        #expect(try CSVReader(bytes: bytes).header == ["日期", "a"])
    }

    @Test func `UTF-16 with its byte order mark is read both ways round`() throws {
        let text = "日期,\"a\nb\"\r\n张三𠮷,1\r\n"
        for (mark, name, encoding) in [
            ([0xFF, 0xFE] as [UInt8], "UTF-16LE", TextEncoding.utf16LittleEndian),
            ([0xFE, 0xFF], "UTF-16BE", .utf16BigEndian),
        ] {
            let reader = try CSVReader(bytes: mark + encoded(text, as: name))
            #expect(reader.encoding == encoding)
            #expect(reader.header == ["日期", "a\nb"])
            #expect(try reader.next() == SheetRow(cells: ["张三𠮷", "1"], line: 3))
        }
    }

    @Test func `an odd last byte of UTF-16 is named`() {
        let bytes = [0xFF, 0xFE] + encoded("a\n1\n", as: "UTF-16LE") + [0x31]
        let kind = CSVProblem.Kind.undecodable(byte: 11, value: 0x31, as: .utf16LittleEndian)
        #expect(problem(in: bytes) == CSVProblem(line: 3, kind: kind))
    }

    @Test func `a byte that is neither UTF-8 nor GB18030 is named with its line`() {
        let bytes = Array("a,b\r\n1,2\n".utf8) + [0x33, 0xFF, 0x0A]
        #expect(
            problem(in: bytes) == CSVProblem(line: 3, kind: .undecodable(byte: 11, value: 0xFF, as: nil)))
    }

    @Test func `the encoding that got further names the place`() {
        let bytes = encoded("姓名,备注\n张三,好\n", as: "GB18030") + [0x80, 0x0A]
        // 姓名,备注 LF is 10 bytes, 张三,好 LF is 8.
        #expect(
            problem(in: bytes) == CSVProblem(line: 3, kind: .undecodable(byte: 19, value: 0x80, as: nil)))
    }

    @Test func `one damaged byte of a UTF-8 file does not turn it into nonsense`() {
        // 14 bytes of header, then 张三 and the first byte of another character pair.
        let bytes = Array("姓名,备注\n张三,".utf8) + [0xB3, 0xC9, 0x0A]
        #expect(
            problem(in: bytes) == CSVProblem(line: 2, kind: .undecodable(byte: 22, value: 0xB3, as: .utf8)))
    }

    @Test func `a UTF-8 file that was cut off is named at its cut`() {
        let bytes = Array("姓名,备注\n张三,1\n老".utf8.dropLast())
        #expect(
            problem(in: bytes) == CSVProblem(line: 3, kind: .undecodable(byte: 24, value: 0xE8, as: .utf8)))
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80],
    ])
    func `a byte order mark promises well-formed UTF-8`(bad: [UInt8]) {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a\n".utf8) + bad
        let kind = CSVProblem.Kind.undecodable(byte: 6, value: bad[0], as: .utf8)
        #expect(problem(in: bytes) == CSVProblem(line: 2, kind: kind))
    }

    @Test func `the last characters of each length are well-formed`() throws {
        let cells = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
        #expect(try rows("a\n\(cells)\n") == [[cells]])
    }

    @Test func `a workbook is called one`() {
        #expect(problem(in: [0x50, 0x4B, 0x03, 0x04, 0x14]) == CSVProblem(line: 1, kind: .workbook))
        #expect(problem(in: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == CSVProblem(line: 1, kind: .workbook))
    }
}
