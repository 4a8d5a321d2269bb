import Testing

@testable import Exchange

@Suite struct EncodedSinkTests {
    private func encoded(_ text: String, pieces: Int) throws -> [UInt8] {
        let memory = MemorySink()
        let sink = try #require(EncodedSink(to: memory, as: .gb18030))
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try bytes[start..<min(bytes.count, start + pieces)].withUnsafeBytes { try sink.write($0) }
        }
        try sink.commit()
        return memory.bytes
    }

    @Test func `pieces of any length give the same bytes, which are read back`() throws {
        let text = "姓名,人次\r\n张三,40\r\n𠮷野家 é 😀,3\r\n"
        let whole = try encoded(text, pieces: 10_000)
        for pieces in 1...7 { #expect(try encoded(text, pieces: pieces) == whole) }
        #expect(Array(whole.prefix(4)) == [0xD0, 0xD5, 0xC3, 0xFB])
        let reader = try CSVReader(bytes: whole)
        #expect(reader.encoding == .gb18030)
        #expect(reader.header == ["姓名", "人次"])
        #expect(try reader.next()?.cells == ["张三", "40"])
        #expect(try reader.next()?.cells == ["𠮷野家 é 😀", "3"])
    }

    @Test func `much text goes through the sink's small buffer`() throws {
        let text = String(repeating: "台账", count: 100_000)
        #expect(try encoded(text, pieces: 99_999).count == 400_000)
    }

    @Test func `bytes that are no text become question marks, at the end too`() throws {
        let memory = MemorySink()
        let sink = try #require(EncodedSink(to: memory, as: .gb18030))
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE5, 0x8F]
        try bytes.withUnsafeBytes { try sink.write($0) }
        try sink.commit()
        #expect(memory.text == "a?b?")
    }
}
