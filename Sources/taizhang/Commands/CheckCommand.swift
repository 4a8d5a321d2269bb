import ArgumentParser
import Casework
import Ledger

/// `taizhang check`: recounts everything and says what does not agree.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("核对整本台账：每个数都重新数一遍。", "Verify the whole ledger: every figure is counted again."),
        discussion: say(
            "核对文件结构、引用、月份的经过和锁定的数、历史的哈希链、每条记录的计数和所有合计。有差异时退出码为 1" + "；提醒和时间重叠只列出，退出码为 0。",
            "Verifies the file, references, the steps of months and what was sealed, the hashes of the history, the "
                + "postings of every record and all totals. A difference exits 1; warnings and overlapping hours are "
                + "listed and exit 0."))

    @Flag(
        help: ArgumentHelp(
            say(
                "只看一部分，不论台账多大都很快：历史的最后几条和一些记录，每次不同。",
                "Look at a part only, as quick in a large ledger: the last of the history and some of the records."
            )))
    var quick = false

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let progress = ProgressLine()
        defer { progress.clear() }
        let report = try quick ? glance(ledger) : ledger.check(progress: progress.report)
        progress.clear()
        let output = Output()
        switch format.format {
        case .table:
            try table(report, output)
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: ["severity", "text"])
            for difference in report.differences { try csv.row(["difference", difference[language]]) }
            for finding in report.findings { try csv.row(["finding", finding[language]]) }
            try csv.finish()
        case .json:
            try output.write(json(report).text + "\n")
            try output.commit()
        }
        if !report.isGood { throw Ended(status: .failed) }
    }

    private func glance(_ ledger: Ledger) throws -> CheckReport {
        let check = try ledger.quickCheck()
        while try check.step() {}
        return check.report
    }

    private func table(_ report: CheckReport, _ output: Output) throws {
        for difference in report.differences {
            try output.line("\(say("不符：", "difference: "))\(difference[language])")
        }
        for finding in report.findings {
            try output.line("\(say("提醒：", "finding: "))\(finding[language])")
        }
        let left = report.differencesLeftOut + report.findingsLeftOut
        if left > 0 { try output.line(say("……另有 \(left) 条", "… and \(left) more")) }
        let counts = counts(report).map { "\($0)=\($1)" }.joined(separator: " ")
        try output.line(counts)
    }

    private func counts(_ report: CheckReport) -> [(String, Int)] {
        [
            ("records", report.records), ("postings", report.postings), ("totals", report.totals),
            ("history", report.history),
            ("differences", report.differences.count + report.differencesLeftOut),
            ("findings", report.findings.count + report.findingsLeftOut),
        ]
    }

    private func json(_ report: CheckReport) -> JSONText {
        .object(
            counts(report).prefix(4).map { ($0, .number($1)) } + [
                ("differences", .array(report.differences.map { .string($0[language]) })),
                ("differences_left_out", .number(report.differencesLeftOut)),
                ("findings", .array(report.findings.map { .string($0[language]) })),
                ("findings_left_out", .number(report.findingsLeftOut)),
            ])
    }
}
