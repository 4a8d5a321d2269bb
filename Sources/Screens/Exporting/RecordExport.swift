import Casework
import Exchange
import Ledger

/// Records on their way to CSV files that `import` takes in again. Each file appears whole or not at all, and shows one
/// moment of the ledger.
public struct RecordExport {
    let ledger: Ledger
    let place: Place
    let period: Period?
    let isMasked: Bool
    let encoding: ExportEncoding
    let progress: ProgressReport?

    public init(
        _ ledger: Ledger, in place: Place, _ period: Period?, isMasked: Bool,
        encoding: ExportEncoding = .utf8WithMark, progress: ProgressReport?
    ) {
        self.ledger = ledger
        self.place = place
        self.period = period
        self.isMasked = isMasked
        self.encoding = encoding
        self.progress = progress
    }

    /// Writes a kind's records to a file; gives the number of rows.
    public func file(_ path: String, _ kind: Kind) throws -> Int {
        let (file, rows) = try ledger.steadily { try prepare(path, kind) }
        try file.commit()
        return rows
    }

    /// Writes every kind of one moment to a file of its own in a folder that is there; the files appear once all are
    /// written.
    public func directory(_ path: String) throws -> [(name: String, rows: Int)] {
        let folder = path.hasSuffix("/") ? path : path + "/"
        let files = try ledger.steadily {
            try Kind.allCases.map { kind in
                let name = "\(kind.stem).csv"
                let (file, rows) = try prepare(folder + name, kind)
                return (name: name, file: file, rows: rows)
            }
        }
        try AtomicFile.commit(files.map(\.file))
        return files.map { ($0.name, $0.rows) }
    }

    /// Writes a kind's header and records to a writer, and finishes it; gives the number of rows.
    ///
    /// - parameter isTerminal: whether a person looks at it as it is written.
    public func write(_ kind: Kind, to writer: CSVWriter, isTerminal: Bool) throws -> Int {
        try writer.header(Ledger.exportHeader(kind))
        let rows = try ledger.export(
            kind, in: place, period, isMasked: isMasked, progress: progress,
            to: ExportSheet(writer, isTerminal: isTerminal))
        try writer.finish()
        return rows
    }

    private func prepare(_ path: String, _ kind: Kind) throws -> (AtomicFile, Int) {
        let file = try AtomicFile(path: path)
        let writer = try encoding.writer(to: Uncommitted(file), path: path)
        return (file, try write(kind, to: writer, isTerminal: false))
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
