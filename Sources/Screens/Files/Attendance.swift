import Casework
import Ledger

/// Who was at which session of a group: what the ledger has, and marks over it that are not saved yet.
struct Attendance {
    typealias Session = GroupFile.Session

    /// A row of the grid.
    struct Person {
        let id: RecordUUID
        /// How a record of the group's station names them.
        let number: String
        let name: String

        init(_ person: GroupFile.Person) {
            (id, number, name) = (person.id, person.number, person.name)
        }

        init(_ client: Candidate) {
            (id, number, name) = (client.id, client.reference, client.title)
        }
    }

    /// What a cell of the grid says.
    enum Cell {
        case present, absent
        /// The session was not held, so that nobody counts.
        case notHeld
    }

    private(set) var file: GroupFile
    /// The members, then who was present without being one.
    private(set) var people: [Person] = []
    private var present: [Set<RecordUUID>] = []
    /// What was marked and is not saved: by session, then by person, whether they were present.
    private var marks: [RecordUUID: [RecordUUID: Bool]] = [:]
    /// Who was added to a session and may not be known to the ledger's file yet.
    private var added: [Person] = []

    init(_ file: GroupFile) {
        self.file = file
        order()
    }

    var sessions: [Session] { file.sessions }
    var memberCount: Int { file.members.count }

    /// Takes a newer reading of the file; marks that it does not say already stay.
    ///
    /// - returns: how many marks are lost, because their session is gone.
    mutating func take(_ newer: GroupFile) -> Int {
        file = newer
        let ids = Set(newer.sessions.map(\.record.id))
        let lost = marks.filter { !ids.contains($0.key) }.reduce(0) { $0 + $1.value.count }
        marks = marks.filter { ids.contains($0.key) }
        order()
        for index in sessions.indices { forgetSettled(index) }
        order()
        return lost
    }

    private mutating func order() {
        present = sessions.map { Set($0.present) }
        people = (file.members + file.guests).map { Person($0) }
        var known = Set(people.map(\.id))
        let marked = Set(marks.values.flatMap(\.keys))
        for person in added where marked.contains(person.id) && known.insert(person.id).inserted {
            people.append(person)
        }
    }

    /// Lets go of marks that say what the ledger says.
    private mutating func forgetSettled(_ index: Int) {
        let id = sessions[index].record.id
        let open = marks[id]?.filter { present[index].contains($0.key) != $0.value } ?? [:]
        marks[id] = open.isEmpty ? nil : open
    }

    // MARK: Marks

    func isPresent(_ person: RecordUUID, at index: Int) -> Bool {
        marks[sessions[index].record.id]?[person] ?? present[index].contains(person)
    }

    func cell(_ row: Int, _ index: Int) -> Cell {
        guard sessions[index].isHeld else { return .notHeld }
        return isPresent(people[row].id, at: index) ? .present : .absent
    }

    /// Marks a person as present at a session or not.
    mutating func mark(_ person: RecordUUID, at index: Int, _ isPresent: Bool) {
        marks[sessions[index].record.id, default: [:]][person] = isPresent
        forgetSettled(index)
    }

    /// Marks somebody as present who is no member.
    mutating func add(_ guest: Person, at index: Int) {
        added.append(guest)
        mark(guest.id, at: index, true)
        order()
    }

    /// Whether a session has marks that are not saved.
    func isUnsaved(_ index: Int) -> Bool { marks[sessions[index].record.id] != nil }

    /// The sessions with marks that are not saved.
    var unsaved: [RecordUUID] { sessions.indices.filter(isUnsaved).map { sessions[$0].record.id } }

    /// Lets go of all marks that are not saved.
    mutating func drop() {
        marks = [:]
        added = []
        order()
    }

    /// Who is present at a session, those that the ledger has in its order.
    func present(at index: Int) -> [Person] {
        let byID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let before = sessions[index].present.filter { isPresent($0, at: index) }
        let known = Set(before)
        return before.compactMap { byID[$0] }
            + people.filter { !known.contains($0.id) && isPresent($0.id, at: index) }
    }

    // MARK: Figures

    /// How many named people were at a session; 0 where it was not held.
    func named(_ index: Int) -> Int {
        sessions[index].isHeld ? people.count { isPresent($0.id, at: index) } : 0
    }

    /// How many came to a session in all; 0 where it was not held.
    func attendance(_ index: Int) -> Int {
        sessions[index].isHeld ? named(index) + sessions[index].walkIns : 0
    }

    /// How many held sessions a person was at.
    func times(_ row: Int) -> Int {
        sessions.indices.count { cell(row, $0) == .present }
    }

    /// All who came, session by session: 人次.
    var attendance: Int { sessions.indices.reduce(0) { $0 + attendance($1) } }

    /// Different people who were named at least once.
    var distinct: Int { people.indices.count { times($0) > 0 } }

    var held: Int { sessions.count(where: \.isHeld) }
}
