import Casework
import Ledger
import Terminal

@testable import Screens

/// A station with a worker and four clients, for tests that log what they count.
enum CaseworkStation {
    static let code = "411102001000"

    static func make(_ ledger: Ledger) throws {
        try ledger.put(.stations, ["code": code, "name": "老街社工站", "level": "township"])
        try ledger.put(.workers, ["worker_no": "S01", "station": code, "name": "王敏"])
        for (number, name) in ["张秀兰", "李建国", "赵玉梅", "陈小华"].enumerated() {
            try ledger.put(
                .clients,
                [
                    "client_no": "K\(number + 1)", "station": code, "name": name, "filed_on": "2023-01-05",
                    "categories": number == 0 ? "low_income" : "resident",
                ])
        }
    }
}

extension Ledger {
    /// Adds a record.
    @discardableResult
    func put(_ kind: Kind, _ texts: [String: String]) throws -> RecordUUID {
        var entry = Entry(kind)
        for (key, text) in texts { entry[key] = text }
        return try add(entry).id
    }

    /// A field of a record as files have it; nil where it is blank.
    func text(_ key: String, of id: RecordUUID) throws -> String? {
        try record(id.description, language: .chinese).text(key)
    }

    /// A figure of October 2023.
    func october(_ indicator: Indicator) throws -> Int {
        try figure(indicator, Period(Month(2023, 10)))
    }
}

extension TestDesk {
    /// A desk at the small station.
    static func casework(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        _ more: @escaping (Ledger) throws -> Void = { _ in }
    ) throws -> TestDesk {
        try TestDesk(
            size, language, settings: "station=\(CaseworkStation.code)\nworker=S01\nchosen=yes\n",
            prepare: { ledger in
                try CaseworkStation.make(ledger)
                try more(ledger)
            })
    }

    /// The same file as another terminal has it.
    func otherTerminal() throws -> Ledger {
        try Ledger(home + "/station.ledger", who: "other", today: Day("2023-10-31")!)
    }
}
