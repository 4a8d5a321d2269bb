extension CSVProblem {
    /// `第 14 行：第 3 栏的双引号在此打开后一直没有关闭，请在该格末尾补上双引号。`
    public var chinese: String { "第 \(line) 行：\(chineseReason)" }

    /// `Line 14: the quote opened here in column 3 is never closed; end that cell with a quote.`
    public var english: String { "Line \(line): \(englishReason)" }

    /// The sentence without its line, for where `visits.csv:14:` is printed before it.
    public var chineseReason: String {
        switch kind {
        case .empty:
            "文件是空的，第一行应是各栏的名称。"
        case .workbook:
            "这是 Excel 工作簿，不是 CSV，请先另存为“CSV UTF-8”。"
        case .undecodable(let byte, let value, nil):
            "文件第 \(byte) 字节（\(Self.hex(value))）既不是 UTF-8 也不是 GB18030，请另存为 UTF-8。"
        case .undecodable(let byte, let value, let encoding?):
            "文件第 \(byte) 字节（\(Self.hex(value))）不是 \(encoding.name) 文字，请另存为 UTF-8。"
        case .noConverter(let encoding):
            "本机读不了 \(encoding.name) 编码，请另存为 UTF-8。"
        case .unclosedQuote(let column):
            "第 \(column) 栏的双引号在此打开后一直没有关闭，请在该格末尾补上双引号。"
        case .textAfterQuote(let column, let found):
            "第 \(column) 栏的双引号关闭后还有“\(found)”，此处应是分隔符或行末（格内的双引号要写两个）。"
        case .cellTooLong(let column, let limit):
            "第 \(column) 栏的内容超过 \(limit >> 20) MB，请查看是否少了一个双引号。"
        case .tooManyCells(let limit):
            "这一行超过 \(limit) 格，请查看分隔符是否正确。"
        }
    }

    /// The sentence without its line, for where `visits.csv:14:` is printed before it.
    public var englishReason: String {
        switch kind {
        case .empty:
            "the file is empty; its first line should name the columns."
        case .workbook:
            "this is an Excel workbook, not CSV; save it as “CSV UTF-8” first."
        case .undecodable(let byte, let value, nil):
            "byte \(byte) of the file (\(Self.hex(value))) is neither UTF-8 nor GB18030; save the file as UTF-8."
        case .undecodable(let byte, let value, let encoding?):
            "byte \(byte) of the file (\(Self.hex(value))) is not \(encoding.name) text; save the file as UTF-8."
        case .noConverter(let encoding):
            "this computer cannot read \(encoding.name); save the file as UTF-8."
        case .unclosedQuote(let column):
            "the quote opened here in column \(column) is never closed; end that cell with a quote."
        case .textAfterQuote(let column, let found):
            "“\(found)” follows the closing quote in column \(column), wanted a separator "
                + "or the line's end (a quote inside a cell is written twice)."
        case .cellTooLong(let column, let limit):
            "the cell in column \(column) is longer than \(limit >> 20) MB; see whether a quote is missing."
        case .tooManyCells(let limit):
            "this row has more than \(limit) cells; see whether the separator is right."
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0x0\(digits)" : "0x\(digits)"
    }
}
