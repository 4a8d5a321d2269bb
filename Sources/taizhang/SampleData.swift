import Casework
import Exchange
import Glibc
import Ledger

/// The sample ledger that comes with the program: Luohe, January to October 2023.
enum SampleData {
    static let today = Day(2023, 10, 31)!

    /// The directory of the sample's files: `TAIZHANG_SAMPLE`, else above the program, else where we stand.
    static func folder() throws -> String {
        if let path = Invocation.variable("TAIZHANG_SAMPLE") { return path }
        var starts: [String] = []
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        if length > 0 {
            starts.append(
                String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        starts.append("./")
        for start in starts {
            var folder = start
            while let slash = folder.lastIndex(of: "/") {
                folder = String(folder[..<slash])
                for sample in [
                    "\(folder)/sample-data/luohe-2023", "\(folder)/share/taizhang/sample-data/luohe-2023",
                ]
                where access(sample + "/stations.csv", R_OK) == 0 {
                    return sample
                }
            }
        }
        throw Refusal(
            .missing, "找不到样例数据 sample-data/luohe-2023，请用 TAIZHANG_SAMPLE 指明它的目录。",
            "The sample data sample-data/luohe-2023 can't be found; name its directory with TAIZHANG_SAMPLE."
        )
    }

    /// Makes the sample ledger: its records, and then the life of its months, as `months.csv` tells it.
    ///
    /// - throws: `Ended` with the data's status, after saying why, where the files are refused.
    static func make(_ progress: ProgressLine) throws -> TemporaryLedger {
        let folder = try folder()
        let sources = try ImportSources([folder], progress)
        let today = try Invocation.current.today(or: today)
        let sample = try TemporaryLedger(today: today)
        sample.ledger.now = { Ledger.now(on: today) }
        let report = try sample.ledger.importing(sources.files, progress: progress.report)
        guard !report.isRefused else {
            progress.clear()
            try ImportReporter(report, sources).complainOfProblems()
            throw Ended(status: .data)
        }
        let script = try script(folder + "/months.csv")
        try sample.ledger.play(
            script, files: { try ImportSources(["\(folder)/\($0)"], progress).files },
            progress: progress.report)
        return sample
    }

    /// The steps of a script; none where there is no file.
    private static func script(_ path: String) throws -> [ScriptedStep] {
        guard access(path, R_OK) == 0 else { return [] }
        let reader = try CSVReader(path: path)
        guard reader.header == ScriptedStep.columns else {
            let columns = ScriptedStep.columns.joined(separator: ",")
            throw Refusal(.data, "\(path) 的表头应为 \(columns)。", "\(path): wanted the header \(columns).")
        }
        var steps: [ScriptedStep] = []
        while let row = try reader.next() {
            guard let step = ScriptedStep(row.cells) else {
                throw Refusal(.data, "\(path):\(row.line)：看不懂这一步。", "\(path):\(row.line): no such step.")
            }
            steps.append(step)
        }
        return steps
    }
}
