import Casework
import Exchange
import Ledger

/// Tells what an import did: problems and warnings on standard error, counts on standard output.
struct ImportReporter {
    private static let warningsShown = 50

    private let report: ImportReport
    private let sources: ImportSources

    init(_ report: ImportReport, _ sources: ImportSources) {
        self.report = report
        self.sources = sources
    }

    /// `visits.csv:14: reached: found “M”, wanted yes or no`, file by file in the order of lines.
    func complainOfProblems() throws {
        let order = Dictionary(
            report.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let problems = report.problems.enumerated().sorted {
            (order[$0.element.file] ?? 0, $0.element.line, $0.offset)
                < (order[$1.element.file] ?? 0, $1.element.line, $1.offset)
        }.map(\.element)
        let kinds = Dictionary(
            sources.files.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        for problem in problems {
            let sentence = problem.what.sentence(in: language, of: kinds[problem.file])
            complain("\(problem.file):\(problem.line): \(sentence)")
        }
        if report.problemsLeftOut > 0 {
            complain(
                say("……另有 \(report.problemsLeftOut) 个问题", "… and \(report.problemsLeftOut) more problems"))
        }
        for warning in report.warnings.prefix(Self.warningsShown) {
            let sentence = warning.what.sentence(in: language, of: kinds[warning.file])
            complain("\(warning.file):\(warning.line): \(say("提醒：", "warning: "))\(sentence)")
        }
        let more = report.warnings.count - Self.warningsShown + report.warningsLeftOut
        if more > 0 {
            complain(
                say(
                    "……另有 \(more) 条提醒，导入后可用 taizhang check 全部列出",
                    "… and \(more) more warnings; taizhang check lists them all"))
        }
    }

    var refusal: String {
        let count = report.problems.count + report.problemsLeftOut
        return say(
            "有 \(count) 个问题，什么都没有存入。",
            "Nothing was stored, because of \(count) problem\(count == 1 ? "" : "s").")
    }

    func printCounts(_ format: FormatOption.Format, isStored: Bool) throws {
        let output = Output()
        let lines = report.files.map { ($0.name, $0.counts) } + [("total", report.total)]
        switch format {
        case .table:
            for (name, counts) in lines {
                let numbers = counts.named.map { "\($0)=\($1)" }.joined(separator: " ")
                try output.line("\(name) \(numbers)")
            }
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: ["file"] + report.total.named.map(\.0))
            for (name, counts) in lines { try csv.row([name] + counts.named.map { String($1) }) }
            try csv.finish()
        case .json:
            let files = report.files.map { file in
                JSONText.object([("file", .string(file.name))] + file.counts.json)
            }
            let json = JSONText.object([
                ("files", .array(files)), ("total", .object(report.total.json)),
                ("stored", .bool(isStored)),
            ])
            try output.write(json.text + "\n")
            try output.commit()
        }
    }
}

extension ImportReport.Counts {
    fileprivate var named: [(String, Int)] {
        [
            ("read", read), ("new", new), ("unchanged", unchanged), ("changed", changed),
            ("rejected", rejected),
        ]
    }

    fileprivate var json: [(String, JSONText)] { named.map { ($0, .number($1)) } }
}
