import Casework
import Ledger

/// The works that are done in processes of their own, and what each does with its directory and arguments.
enum ChildWork: String {
    case generate, importing, opening, openingOnce, tallying, paging, exporting, checking, saving, syncing

    /// The hidden sub-command by which a process is told to be a child.
    static let word = ".work"

    func run(_ directory: String, _ arguments: [String]) throws {
        let ledger = directory + "/station.ledger"
        switch self {
        case .generate:
            try Sample.write(Int(arguments[0])!, seed: UInt64(arguments[1])!, to: directory + "/csv")
        case .importing: try ImportMeasurement.work(csv: directory + "/csv", ledger: arguments[0])
        case .opening: try OpenMeasurement.work(ledger)
        case .openingOnce: try Ledger(ledger, today: Sample.today).close()
        case .tallying: try TallyMeasurement.work(ledger)
        case .paging: try PageMeasurement.work(ledger)
        case .exporting: try ExportMeasurement.work(ledger, to: directory + "/out")
        case .checking: try CheckMeasurement.work(ledger)
        case .saving: try SaveMeasurement.work(arguments[0])
        case .syncing: try SaveMeasurement.sync(arguments[0])
        }
        try Reply.tellMemory()
    }
}
