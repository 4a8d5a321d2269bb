import Exchange
import Testing

@Suite struct RoundTripTests {
    private static let pieces = [
        "\"", "\"\"", "\n", "\r", "\r\n", "\t", "'", "''", "=", "+", "-", "@", "＝", "＋", "－", "＠", ",", ";",
        "|", " ", "\u{3000}", "\0", "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{301}", "\u{200D}",
        "a", "9", "张", "亅", "㐀", "𠮷", "€", "😀", "👨‍👩‍👧", "！", "\u{10FFFF}", "sep=;",
    ]

    private static func cell(_ generator: inout Seeded) -> String {
        let length =
            Int.random(in: 0...12, using: &generator) == 0 ? 3_000 : Int.random(in: 0...9, using: &generator)
        return (0..<length).map { _ in pieces.randomElement(using: &generator)! }.joined()
    }

    @Test(arguments: seeds)
    func `whatever is written as text is read back the same`(seed: UInt64) throws {
        var generator = Seeded(seed)
        let header = ["日期", "a;b", "x\ty", "\"q\"", "c"]
        for _ in 0..<20 {
            // The last cell keeps a row from being blank.
            let rows = (0..<30).map { _ in (0..<4).map { _ in Self.cell(&generator) } + ["."] }
            let sink = MemorySink()
            let writer = CSVWriter(to: sink, byteOrderMark: Bool.random(using: &generator))
            try writer.header(header)
            for row in rows {
                for cell in row { try writer.append(cell, as: .text) }
                try writer.endRow()
            }
            try writer.finish()

            let reader = try CSVReader(bytes: sink.bytes)
            #expect(reader.header == header, "seed \(seed)")
            for row in rows {
                let cells = try reader.next()?.cells.map { FormulaGuard.imported($0) } ?? []
                // Compared by bytes: to String, CR LF and others are equal to what they are not.
                let isSame = cells.map { Array($0.utf8) } == row.map { Array($0.utf8) }
                #expect(isSame, "seed \(seed)")
                if !isSame { return }
            }
            #expect(try reader.next() == nil, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `a GB18030 copy is read the same as its original`(seed: UInt64) throws {
        var generator = Seeded(seed)
        let cells = ["张", "亅", "丂", "㐀", "𠮷", "€", "😀", "a", "9", "\"\"", "\r\n", "，"]
        var text = "日期,社工站\n"
        for _ in 0..<3_000 {
            let length = Int.random(in: 0...12, using: &generator)
            text +=
                "x,\"" + (0..<length).map { _ in cells.randomElement(using: &generator)! }.joined() + "\"\n"
        }
        let bytes = encoded(text, as: "GB18030")
        #expect(try CSVReader(bytes: bytes).encoding == .gb18030, "seed \(seed)")
        let isSame = try sheetRows(bytes) == sheetRows(Array(text.utf8))
        #expect(isSame, "seed \(seed)")
    }
}
