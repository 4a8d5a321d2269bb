import Casework
import GRDB

/// Tells a ledger whose tables are what this program made from one that somebody else has laid hands on: a view or a
/// trigger in it could do anything when it is read.
enum SchemaSeal {
    /// The digests of the released schemas, the oldest first. A migration adds its own.
    static let released = [
        "3d10108cd00afad46380e24f5ad2058aa87b9a605efce54e09f84d99c7240234",
        "60534c709714151cbc7a080588e1b383f499b885c4bc7d9daa81c05440dfda21",
        "31960b45e6afdbfdba0bd56180cb9ab8b16210d1f3871546978bc1cda5b924db",
        "bdfb2a4f906cbdc9a1f939c87eb96851319ae5704da33ae2686351da7ef35bb0",
    ]

    /// What there is between the making of a file and its first migration.
    private static let begun = "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"

    /// What a file's schema is.
    enum Verdict {
        case empty
        case known
        /// It has the marks of migrations that this program does not know.
        case newer
        case altered
    }

    /// Looks at a schema without using anything in it.
    static func verdict(_ database: Database) throws -> Verdict {
        let rows = try Row.fetchAll(
            database, sql: "SELECT type, name, sql FROM sqlite_schema ORDER BY name LIMIT 2000")
        let texts: [String] = rows.compactMap { row in
            guard case .string(let text) = (row["sql"] as DatabaseValue).storage else { return nil }
            return text
        }
        if rows.isEmpty || texts == [begun] { return .empty }
        if released.contains(digest(texts)) { return .known }
        let isPlain = rows.allSatisfy { row in
            let type = (row["type"] as DatabaseValue).storage
            return type == .string("table") || type == .string("index")
        }
        let hasMarks = texts.contains(begun)
        guard isPlain, hasMarks else { return .altered }
        let known = Set(Migrations.migrator.migrations)
        let marks = try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations LIMIT 1000")
        return marks.allSatisfy(known.contains) ? .altered : .newer
    }

    /// The digest of the texts of a schema in the order of their names.
    static func digest(_ texts: [String]) -> String {
        let bytes = Chain.digest(Array((texts.joined(separator: ";\n\n") + ";\n").utf8))
        return bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
