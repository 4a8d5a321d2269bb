import ArgumentParser
import Casework
import Exchange
import Glibc
import Ledger

/// `taizhang import`: takes in CSV files, all of them or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say("导入 CSV：全部成功，或一条不存。", "Take in CSV files: all of their rows, or none."),
        discussion: say(
            "文件名的开头就是种类，如 visits.csv、visits-2023.csv；目录里取以种类命名的文件。",
            "A file's name begins with its kind, as visits.csv or visits-2023.csv; of a directory, "
                + "the files named after kinds are taken."))

    @Argument(
        help: ArgumentHelp(say("目录或文件。", "Directories or files."), valueName: "path"),
        completion: .file())
    var paths: [String]

    @Flag(help: ArgumentHelp(say("只检查，什么都不存。", "Only tell what would happen; store nothing.")))
    var dryRun = false

    @OptionGroup var late: LateOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let sources = try ImportSources(paths, progress)
        let report = try importing(sources.files, progress)
        progress.clear()
        let reporter = ImportReporter(report, sources)
        if let failure = report.backupFailure {
            complain(
                say("提醒：导入前没有备份成：", "warning: no backup was made before the import: ") + failure[language])
        }
        try reporter.complainOfProblems()
        try reporter.printCounts(format.format, isStored: !dryRun && !report.isRefused)
        if report.isRefused {
            complain("taizhang: \(reporter.refusal)")
            throw Ended(status: report.isRefusedByLocksAlone ? .failed : .data)
        }
    }

    private func importing(_ files: [ImportFile], _ progress: ProgressLine) throws -> ImportReport {
        let path = Invocation.current.ledgerPath
        if dryRun, access(path, F_OK) != 0 {
            // Looking does not make a ledger.
            let empty = try TemporaryLedger(today: Invocation.current.today())
            return try empty.ledger.importing(files, isDryRun: true, progress: progress.report)
        }
        let isNew = access(path, F_OK) != 0
        let ledger = try Invocation.current.open(creates: true)
        try late.apply(to: ledger)
        let report = try ledger.importing(files, isDryRun: dryRun, progress: progress.report)
        if isNew, report.isRefused {
            // Nothing was stored: not an empty ledger either.
            try ledger.close()
            for file in [path, path + ".lock"] { unlink(file) }
        }
        return report
    }
}
