import Exchange
import Testing

@Suite struct CSVProblemTests {
    @Test func `a quote that is never closed names where it opened`() {
        #expect(
            problem(in: "a,b\n\"x\ny\",\"z\n1,2\n3,4\n")
                == CSVProblem(line: 3, kind: .unclosedQuote(column: 2)))
        #expect(problem(in: "a,b\n1,\"") == CSVProblem(line: 2, kind: .unclosedQuote(column: 2)))
        #expect(problem(in: "a,b\n\"1\"\"") == CSVProblem(line: 2, kind: .unclosedQuote(column: 1)))
    }

    @Test func `text after a closing quote is refused with its line`() {
        #expect(
            problem(in: "a,b\n1,\"x\ny\"z\"\n")
                == CSVProblem(line: 3, kind: .textAfterQuote(column: 2, found: "z\"")))
        #expect(
            problem(in: "a,b\n\"x\" ,1\n")
                == CSVProblem(line: 2, kind: .textAfterQuote(column: 1, found: " ,1")))
    }

    @Test func `after a problem there are no more rows`() throws {
        let reader = try CSVReader(bytes: Array("a,b\n\"x\"y,1\n3,4\n".utf8))
        #expect(throws: CSVProblem.self) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test(arguments: ["", "\n\r\n", "\u{FEFF}", " , ,\n", "sep=;\n"])
    func `a file without a header is empty`(text: String) {
        #expect(problem(in: text) == CSVProblem(line: 1, kind: .empty))
    }

    @Test func `a header alone is a file without rows`() throws {
        #expect(try rows("a,b") == [])
        #expect(try rows("a,b\r\n") == [])
    }

    @Test func `a cell may have 16 MB and not a byte more`() throws {
        let limit = 16_777_216
        let start = Array("a,b\n1,2\n3,".utf8)
        let full = [UInt8](repeating: 0x78, count: limit)
        #expect(try rows(start + full).last?.last?.utf8.count == limit)
        let expected = CSVProblem(line: 3, kind: .cellTooLong(column: 2, limit: limit))
        #expect(problem(in: start + full + [0x78]) == expected)
        #expect(problem(in: start + [0x22] + full + full) == expected)
    }

    @Test func `a row may have as many cells as a spreadsheet`() throws {
        #expect(try rows("a\n1" + String(repeating: ",", count: 16_383)).first?.count == 16_384)
        #expect(
            problem(in: "a\n\n1" + String(repeating: ",", count: 16_384))
                == CSVProblem(line: 3, kind: .tooManyCells(limit: 16_384)))
    }

    @Test func `a problem is one sentence in each language`() {
        let quote = CSVProblem(line: 14, kind: .unclosedQuote(column: 3))
        #expect(quote.chinese == "第 14 行：第 3 栏的双引号在此打开后一直没有关闭，请在该格末尾补上双引号。")
        #expect(
            quote.english
                == "Line 14: the quote opened here in column 3 is never closed; end that cell with a quote."
        )
        let text = CSVProblem(line: 2, kind: .textAfterQuote(column: 1, found: "b\u{1B}"))
        // As it is: what is printed is made safe where it is printed.
        #expect(text.chineseReason.contains("“b\u{1B}”"))
        let byte = CSVProblem(line: 5, kind: .undecodable(byte: 77, value: 0x0F, as: nil))
        #expect(byte.chinese == "第 5 行：文件第 77 字节（0x0F）既不是 UTF-8 也不是 GB18030，请另存为 UTF-8。")
        #expect(
            byte.englishReason
                == "byte 77 of the file (0x0F) is neither UTF-8 nor GB18030; save the file as UTF-8.")
        let kinds: [CSVProblem.Kind] = [
            .empty, .workbook, .undecodable(byte: 1, value: 255, as: .utf8), .noConverter(.gb18030),
            .textAfterQuote(column: 1, found: "x"), .cellTooLong(column: 1, limit: 16 << 20),
            .tooManyCells(limit: 9),
        ]
        for problem in kinds.map({ CSVProblem(line: 1, kind: $0) }) {
            #expect(problem.chinese.hasSuffix("。"))
            #expect(problem.english.hasSuffix("."))
        }
    }
}
