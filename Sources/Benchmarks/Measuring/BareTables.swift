import Casework
import Ledger

/// The kinds as plain tables of text in a database without any rules, for the `sqlite3` program to import into.
enum BareTables {
    static func tables() -> String {
        Kind.allCases.map { kind in
            let columns = Ledger.exportHeader(kind).map { "\"\($0)\" TEXT" }.joined(separator: ", ")
            return "CREATE TABLE \(kind.stem) (\(columns));\n"
        }.joined()
    }

    /// As many indexes as the ledger has for each kind: the id, the order of lists, the number, what rests on it.
    static func indexes() -> String {
        Kind.allCases.flatMap { kind in
            let own = kind == .stations ? "code" : "station"
            var indexes = [
                "UNIQUE INDEX \(kind.stem)_id ON \(kind.stem)(id)",
                "INDEX \(kind.stem)_order ON \(kind.stem)(\(own), \"\(kind.dayField)\", \(kind.numberField ?? "id"), id)",
            ]
            if let number = kind.numberField, kind != .stations {
                indexes.append("UNIQUE INDEX \(kind.stem)_number ON \(kind.stem)(station, \(number))")
            }
            indexes += resting(kind).map { "INDEX \(kind.stem)_\($0.name) ON \(kind.stem)(\($0.columns))" }
            return indexes
        }.map { "CREATE \($0);\n" }.joined()
    }

    private static func resting(_ kind: Kind) -> [(name: String, columns: String)] {
        let marked = ("same", "same_event_as")
        return switch kind {
        case .clients: [("name", "name")]
        case .case_contacts: [("case", "station, \"case\""), marked]
        case .group_sessions: [("group", "station, \"group\"")]
        case .visits: [("client", "station, client"), marked]
        case .consultations: [("client", "station, client")]
        case .volunteer_services: [("volunteer", "station, volunteer, date")]
        default: []
        }
    }

    static func imports(from directory: String) -> String {
        Kind.allCases.map { ".import --csv --skip 1 \(directory)/\($0.stem).csv \($0.stem)\n" }.joined()
    }
}
