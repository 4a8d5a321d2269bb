import Exchange
import Testing

@Suite struct CSVWriterTests {
    /// What a writer writes.
    private func written(mark: Bool = false, _ body: (CSVWriter) throws -> Void) throws -> String {
        let sink = MemorySink()
        let writer = CSVWriter(to: sink, byteOrderMark: mark)
        try body(writer)
        try writer.finish()
        return sink.text
    }

    @Test func `rows end with CR LF and cells stand bare`() throws {
        let text = try written { writer in
            try writer.header(["date", "people"])
            try writer.append("2023-06-03", as: .plain)
            try writer.append(12)
            try writer.endRow()
        }
        #expect(text.utf8.elementsEqual("date,people\r\n2023-06-03,12\r\n".utf8))
    }

    @Test func `the byte order mark is written when asked for`() throws {
        let text = try written(mark: true) { try $0.header(["a"]) }
        #expect(Array(text.utf8) == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""), ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a ", "\"a \""), (" ", "\" \""), ("\"", "\"\"\"\""),
        ("0123456,", "\"0123456,\""), ("01234567\"", "\"01234567\"\"\""), ("a b", "a b"),
        ("!#$%&()*", "!#$%&()*"), ("张三；李四，王五", "张三；李四，王五"), ("a;b\tc", "a;b\tc"), ("x\0y", "x\0y"),
    ])
    func `a cell has quotes only where it needs them`(cell: String, expected: String) throws {
        let text = try written { writer in
            try writer.append(cell, as: .plain)
            try writer.append(cell, as: .text)
            try writer.endRow()
        }
        #expect(text.utf8.elementsEqual("\(expected),\(expected)\r\n".utf8))
    }

    @Test func `a text is guarded and a plain cell is not`() throws {
        let text = try written { writer in
            try writer.append("-5", as: .plain)
            try writer.append("-5", as: .text)
            try writer.append("=a,b", as: .text)
            try writer.append("", as: .text)
            try writer.endRow()
        }
        #expect(text == "-5,'-5,\"'=a,b\",\r\n")
    }

    @Test func `bytes are written as text is`() throws {
        let text = try written { writer in
            for cell in ["张三", "a,\"b\"", "", "=1"] {
                try Array(cell.utf8).withUnsafeBufferPointer { try writer.append($0, as: .text) }
            }
            try writer.endRow()
        }
        #expect(text == "张三,\"a,\"\"b\"\"\",,'=1\r\n")
    }

    @Test func `numbers are written whole`() throws {
        let text = try written { writer in
            for number: Int64 in [0, 7, -7, 84_836_900, .max, .min] { try writer.append(number) }
            try writer.endRow()
        }
        #expect(text == "0,7,-7,84836900,9223372036854775807,-9223372036854775808\r\n")
    }

    @Test func `a single empty cell is a row all the same`() throws {
        let text = try written { writer in
            try writer.append("", as: .plain)
            try writer.endRow()
            try writer.append("", as: .plain)
            try writer.append("", as: .plain)
            try writer.endRow()
        }
        #expect(text == "\"\"\r\n,\r\n")
    }

    @Test func `a name with a semicolon does not mislead the reader about the separator`() throws {
        let text = try written { try $0.header(["a;b;c", "d"]) }
        #expect(text == "\"a;b;c\",d\r\n")
    }

    @Test func `finish ends the row that was begun`() throws {
        #expect(try written { try $0.append("a", as: .plain) } == "a\r\n")
    }

    @Test func `cells longer than the buffer are whole`() throws {
        let long = String(repeating: "a\"", count: 400_000)
        let bare = String(repeating: "张", count: 200_000)
        let text = try written { writer in
            try writer.append(long, as: .text)
            try writer.append(bare, as: .text)
            try writer.append("=" + bare, as: .text)
            try writer.endRow()
        }
        let doubled = String(repeating: "a\"\"", count: 400_000)
        let isRight = text.utf8.elementsEqual("\"\(doubled)\",\(bare),'=\(bare)\r\n".utf8)
        #expect(isRight)
    }

    @Test func `more rows than the buffer holds are all there`() throws {
        let text = try written { writer in
            for number in 0..<50_000 {
                try writer.append("老街社工站", as: .text)
                try writer.append(Int64(number))
                try writer.endRow()
            }
        }
        let expected = (0..<50_000).map { "老街社工站,\($0)\r\n" }.joined()
        let isRight = text.utf8.elementsEqual(expected.utf8)
        #expect(isRight)
    }
}
