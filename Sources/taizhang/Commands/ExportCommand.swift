import ArgumentParser
import Casework
import Exchange
import Glibc
import Ledger

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
            say("时期，如 2023-06；要与 --kind 同用。", "A period, such as 2023-06; goes with --kind.")))
    var period: String?

    @OptionGroup var station: StationOption

    @Flag(
        help: ArgumentHelp(
            say("遮住姓名、证件、电话、地址和长文。", "Mask names, identity numbers, phones, addresses and long texts.")))
    var masked = false

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let kind = try kind.map(Kind.asked)
        let period = try period.map(Period.asked)
        if kind == nil, period != nil || path == "-" {
            throw Refusal(
                .usage, "--period 和 - 要与 --kind 同用，如 --kind visits。",
                "--period and - go with --kind, such as --kind visits.")
        }
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let progress = ProgressLine()
        defer { progress.clear() }
        let export = Export(
            ledger: ledger, place: place, period: period, isMasked: masked, progress: progress)
        guard let kind else { return try export.directory(path) }
        if path == "-" { return try export.standardOutput(kind) }
        try export.file(path, kind)
    }
}

/// One export on its way to files or standard output.
private struct Export {
    let ledger: Ledger
    let place: Place
    let period: Period?
    let isMasked: Bool
    let progress: ProgressLine

    func standardOutput(_ kind: Kind) throws {
        let output = Output()
        try ledger.steadily {
            output.abandon()
            _ = try write(kind, to: CSVWriter(to: output, byteOrderMark: false), output.isTerminal)
        }
        progress.clear()
        try output.commit()
    }

    func file(_ path: String, _ kind: Kind) throws {
        let (file, rows) = try ledger.steadily { try prepare(path, kind) }
        try file.commit()
        try tell([(path, rows)])
    }

    /// Every kind of one moment; the files appear once all are written.
    func directory(_ path: String) throws {
        if mkdir(path, 0o700) != 0 {
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
        let folder = path.hasSuffix("/") ? path : path + "/"
        let files = try ledger.steadily {
            try Kind.allCases.map { kind in
                let name = "\(kind.stem).csv"
                let (file, rows) = try prepare(folder + name, kind)
                return (name: name, file: file, rows: rows)
            }
        }
        for file in files { try file.file.commit() }
        try tell(files.map { ($0.name, $0.rows) })
    }

    private func prepare(_ path: String, _ kind: Kind) throws -> (AtomicFile, Int) {
        let file = try AtomicFile(path: path)
        let rows = try write(kind, to: CSVWriter(to: Uncommitted(file), byteOrderMark: true), false)
        return (file, rows)
    }

    private func write(_ kind: Kind, to writer: CSVWriter, _ isTerminal: Bool) throws -> Int {
        try writer.header(Ledger.exportHeader(kind))
        let rows = try ledger.export(
            kind, in: place, period, isMasked: isMasked, progress: progress.report,
            to: ExportSheet(writer, isTerminal: isTerminal))
        try writer.finish()
        return rows
    }

    private func tell(_ files: [(name: String, rows: Int)]) throws {
        progress.clear()
        let output = Output()
        for file in files { try output.line("\(file.name) rows=\(file.rows)") }
        try output.commit()
    }
}

/// A file that is written to its end and appears later, with others.
private final class Uncommitted: ByteSink {
    private let file: AtomicFile

    init(_ file: AtomicFile) { self.file = file }

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) { try file.write(bytes) }
    func commit() throws(FileFailure) {}
    func abandon() { file.abandon() }
}
