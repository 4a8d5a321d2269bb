import Exchange
import Testing

@Suite struct CSVFuzzTests {
    @Test(arguments: seeds)
    func `mutated files give rows or a problem and never crash`(seed: UInt64) {
        var generator = Seeded(seed)
        let text = "sep=,\n日期,\"姓\n名\",备注\n2023-06-03,\"张\"\"三\",好\r\n,,\n'=1,\"\r\",x\"y\n"
        let originals = [
            Array(text.utf8), encoded(text, as: "GB18030"), [0xFF, 0xFE] + encoded(text, as: "UTF-16LE"),
            [0xEF, 0xBB, 0xBF] + Array(text.dropFirst(6).utf8),
        ]
        let nasty: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x09, 0x3B, 0x80, 0xFF, 0xE4, 0xF0, 0x81, 0x30]
        for _ in 0..<600 {
            var bytes = originals.randomElement(using: &generator)!
            for _ in 0..<Int.random(in: 0...6, using: &generator) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0...4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] = nasty.randomElement(using: &generator)!
                case 2: bytes.remove(at: place)
                case 3: bytes.insert(nasty.randomElement(using: &generator)!, at: place)
                default: bytes.removeLast(Int.random(in: 0..<bytes.count - place + 1, using: &generator) / 4)
                }
            }
            do {
                let rows = try sheetRows(bytes)
                let lines = rows.map(\.line)
                #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed): \(bytes)")
                #expect(lines.allSatisfy { $0 > 1 && $0 <= bytes.count + 1 }, "seed \(seed): \(bytes)")
            } catch {
                let problem = error as? CSVProblem
                #expect(problem != nil, "seed \(seed): \(bytes) threw \(error)")
                #expect(problem.map { $0.line >= 1 && $0.line <= bytes.count + 1 } ?? false, "seed \(seed)")
            }
        }
    }

    /// RFC 4180 character by character, as plainly as it can be said; nil where it is broken.
    private func plainly(_ text: [Character]) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        // 0 at a cell's start, 1 in a bare cell, 2 inside quotes, 3 after a quote inside quotes
        var state = 0
        func endRow() {
            row.append(cell)
            if row.contains(where: { $0.unicodeScalars.contains { ![" ", "\n", "\r"].contains($0) } }) {
                rows.append(row)
            }
            (row, cell, state) = ([], "", 0)
        }
        for character in text {
            switch (state, character) {
            case (0, "\""): state = 2
            case (2, "\""): state = 3
            case (3, "\""):
                cell.append("\"")
                state = 2
            case (2, _): cell.append(character)
            case (_, ","):
                row.append(cell)
                (cell, state) = ("", 0)
            case (_, "\n"), (_, "\r"): endRow()
            case (3, _): return nil
            default:
                cell.append(character)
                state = 1
            }
        }
        if state == 2 { return nil }
        if state != 0 || !row.isEmpty { endRow() }
        return rows
    }

    @Test func `every short text is cut as a plain reading of RFC 4180 cuts it`() {
        let alphabet: [Character] = ["a", "\"", ",", "\n", "\r", " "]
        var texts: [[Character]] = [[]]
        for _ in 0..<5 {
            texts = [[]] + texts.flatMap { text in alphabet.map { text + [$0] } }
        }
        #expect(texts.count == 9_331)
        for text in texts {
            let bytes = Array("h,i\n".utf8) + text.flatMap { Array(String($0).utf8) }
            let actual = try? rows(bytes)
            if actual != plainly(text) {
                Issue.record("\(String(text).debugDescription) was cut into \(String(describing: actual))")
            }
        }
    }
}
