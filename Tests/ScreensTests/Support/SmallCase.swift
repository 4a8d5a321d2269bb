import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// A case of the small station, for tests of its file.
enum SmallCase {
    /// A desk on a case of the small station, with a client of it and perhaps more.
    static func open(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        texts: [String: String] = [:], _ more: @escaping (Ledger) throws -> Void = { _ in }
    ) throws -> (TestDesk, RecordUUID) {
        var id: RecordUUID?
        let desk = try TestDesk.casework(size, language) { ledger in
            let texts = [
                "case_no": "GA1", "station": CaseworkStation.code, "clients": "K1", "title": "张奶奶照护",
                "field": "elderly", "worker": "S01", "opened_on": "2023-10-01", "stage": "intake",
            ].merging(texts) { $1 }
            id = try ledger.put(.cases, texts)
            try more(ledger)
        }
        let made = try #require(id)
        desk.open(CaseScreen(desk.desk, made))
        return (desk, made)
    }

    static func contact(_ ledger: Ledger, _ texts: [String: String]) throws {
        let usual = ["station": CaseworkStation.code, "case": "GA1", "method": "phone"]
        try ledger.put(.case_contacts, usual.merging(texts) { $1 })
    }

    static func visit(_ ledger: Ledger, _ texts: [String: String]) throws {
        let usual = ["station": CaseworkStation.code, "client": "K1", "worker": "S01", "reached": "yes"]
        try ledger.put(.visits, usual.merging(texts) { $1 })
    }
}
