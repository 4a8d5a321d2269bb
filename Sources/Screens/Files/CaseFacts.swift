import Casework
import Ledger

/// What a case's file says, worked out from its records.
struct CaseFacts {
    let file: CaseFile
    /// The contacts and visits, the newest first.
    let timeline: [ShownRecord]
    /// How many of the contacts reached somebody.
    let reached: Int
    /// What all contacts took together.
    let minutes: Int
    private let today: Day

    init(_ file: CaseFile, today: Day) {
        self.file = file
        self.today = today
        let all = (file.contacts + file.visits).enumerated()
        timeline = all.sorted { left, right in
            let (first, second) = (left.element.moment, right.element.moment)
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
        reached = file.contacts.count { $0.text("reached") != "no" }
        minutes = file.contacts.reduce(0) { $0 + (Int($1.text("minutes") ?? "") ?? 0) }
    }

    var record: ShownRecord { file.record }
    var station: String? { record.text("station") }
    var stage: CaseStage { record.text("stage").flatMap { CaseStage(rawValue: $0) } ?? .intake }
    var openedOn: Day? { record.text("opened_on").flatMap { Day($0) } }
    var closedOn: Day? { record.text("closed_on").flatMap { Day($0) } }

    /// How many days it has been open, or was.
    var daysOpen: Int? { openedOn.map { max(0, (closedOn ?? today).ordinal - $0.ordinal) } }

    /// The day that was agreed on last for the next contact, unless there was one on it or after it.
    var nextOn: Day? {
        let agreed = file.contacts.compactMap { $0.text("next_on").flatMap { Day($0) } }.max()
        guard let agreed else { return nil }
        let last = file.contacts.compactMap { $0.text("date").flatMap { Day($0) } }.max()
        return last.map { $0 >= agreed } == true ? nil : agreed
    }

    /// The case as a record of its own station names it.
    var number: String { record.text("case_no") ?? "" }

    /// The clients with the references that the case names them by.
    var clientReferences: [String] {
        (record.text("clients") ?? "").split(separator: "|").map(String.init)
    }

    /// The visits that a contact of a day can be marked the same as.
    func visits(on day: Day) -> [ShownRecord] {
        file.visits.filter {
            $0.text("date") == day.description && $0.text("reached") == "yes"
                && $0.text("same_event_as") == nil && $0.text("station") == station
        }
    }
}

extension ShownRecord {
    /// Its day and hour, for sorting.
    fileprivate var moment: String { (text("date") ?? "") + (text("start") ?? "") }
}
