import Casework
import Exchange
import Ledger

/// The sixteen files being written, each a row at a time.
final class SampleFiles {
    private let writers: [CSVWriter]
    private let widths: [Int]
    private(set) var rows = 0

    init(directory: String) throws {
        writers = try Kind.allCases.map {
            try CSVWriter(to: AtomicFile(path: "\(directory)/\($0.stem).csv"), byteOrderMark: false)
        }
        widths = Kind.allCases.map { Ledger.exportHeader($0).count }
        for kind in Kind.allCases { try writers[kind.rawValue - 1].header(Ledger.exportHeader(kind)) }
    }

    /// Writes a row whose cells are in the order of the kind's fields, `id` last.
    func add(_ kind: Kind, _ cells: [String]) throws {
        precondition(cells.count == widths[kind.rawValue - 1], "\(kind.stem): \(cells)")
        let writer = writers[kind.rawValue - 1]
        for cell in cells { try writer.append(cell, as: .plain) }
        try writer.endRow()
        rows += 1
    }

    func finish() throws {
        for writer in writers { try writer.finish() }
    }
}
