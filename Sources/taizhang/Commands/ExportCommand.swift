import ArgumentParser
import Casework
import Exchange
import Glibc
import Ledger
import Screens

/// `taizhang export`: records as CSV files that `import` takes in again.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say("导出 CSV。", "Write records as CSV."),
        discussion: say(
            "不写 --kind 时，路径是目录，每种记录一个文件；写 --kind 时是一个文件，- 是标准输出。",
            "Without --kind the path is a directory that gets a file of every kind; with it, one file, or - for "
                + "standard output."))

    @Argument(
        help: ArgumentHelp(say("目录或文件。", "A directory or a file."), valueName: "path"),
        completion: .file())
    var path: String

    @Option(help: ArgumentHelp(say("只导出一种，如 visits。", "Only one kind, such as visits.")))
    var kind: String?

    @Option(
        help: ArgumentHelp(
            say(
                "时期，如 2023-06，或期间的名称；要与 --kind 同用。",
                "A period, such as 2023-06, or its name; goes with --kind.")))
    var period: String?

    @OptionGroup var station: StationOption

    @Flag(
        help: ArgumentHelp(
            say("遮住姓名、证件、电话、地址和长文。", "Mask names, identity numbers, phones, addresses and long texts.")))
    var masked = false

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let kind = try kind.map(Kind.asked)
        if kind == nil, period != nil || path == "-" {
            throw Refusal(
                .usage, "--period 和 - 要与 --kind 同用，如 --kind visits。",
                "--period and - go with --kind, such as --kind visits.")
        }
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try period.map { try ledger.period($0, at: place) }
        let progress = ProgressLine()
        defer { progress.clear() }
        let export = RecordExport(
            ledger, in: place, period, isMasked: masked, progress: progress.report)
        if path == "-", let kind {
            return try standardOutput(kind, export, ledger, progress)
        }
        let files: [(name: String, rows: Int)]
        if let kind {
            files = [(path, try export.file(path, kind))]
        } else {
            try makeDirectory()
            files = try export.directory(path)
        }
        progress.clear()
        let output = Output()
        for file in files { try output.line("\(file.name) rows=\(file.rows)") }
        try output.commit()
    }

    private func standardOutput(
        _ kind: Kind, _ export: RecordExport, _ ledger: Ledger, _ progress: ProgressLine
    ) throws {
        let output = Output()
        try ledger.steadily {
            output.abandon()
            _ = try export.write(
                kind, to: CSVWriter(to: output, byteOrderMark: false), isTerminal: output.isTerminal)
        }
        progress.clear()
        try output.commit()
    }

    private func makeDirectory() throws {
        if mkdir(path, 0o700) == 0 { return }
        let code = errno
        var status = stat()
        guard code == EEXIST, stat(path, &status) == 0 else {
            throw FileFailure(path: path, action: .create, code: code)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw Refusal(
                .cannotWrite, "\(path) 是文件，这里要一个目录；只导出一种请加 --kind。",
                "\(path) is a file, wanted a directory; --kind writes one kind to a file.")
        }
    }
}
