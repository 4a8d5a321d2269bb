import Casework
import Ledger
import Terminal

/// 小组: one group as a grid of its people and its sessions. Presence is marked in place; what is marked is saved when the
/// cursor leaves the session, after two seconds, and before the screen is left.
public final class GroupScreen: Screen {
    let desk: Desk
    let id: RecordUUID
    var attendance: Attendance?
    var grid = AttendanceGrid()
    /// Whether leaving was refused because marks could not be saved.
    var isRefused = false
    /// Whether the cursor stands where somebody put it.
    var hasMoved = false

    init(_ desk: Desk, _ id: RecordUUID) {
        self.desk = desk
        self.id = id
    }

    public var title: Label {
        let number = attendance?.file.record.text("group_no") ?? ""
        return Label("小组 \(number)", "group \(number)")
    }

    public var status: Label? {
        guard let attendance else { return nil }
        if attendance.file.record.isDeleted { return Label("已删除", "deleted") }
        let (people, times) = (attendance.distinct, attendance.attendance)
        return Label("\(people) 人 \(times) 人次", "\(people) people, attendance \(times)")
    }

    public var actions: [Action] {
        [
            .presence, .markAllPresent, .addSession, .addMember, .addWalkIns, .open, .save, .complete, .edit,
            .delete, .history, .export, .back, .help, .find, .month, .menu, .undo, .home, .quit,
        ]
    }

    public func reason(against action: Action) -> Label? {
        guard let attendance else { return nil }
        if attendance.file.record.isDeleted {
            switch action {
            case .presence, .markAllPresent, .addSession, .addMember, .addWalkIns, .complete, .edit, .delete:
                return Label("这个小组已删除；按 u 可以撤销。", "The group is deleted; u undoes it.")
            default: break
            }
        }
        switch action {
        case .presence, .markAllPresent:
            if attendance.people.isEmpty {
                return Label("还没有组员：按 + 或 F2 加组员。", "No members yet: + or F2 adds one.")
            }
            return session.map(Self.reasonAgainstMarking) ?? Self.chooseSession
        case .addWalkIns: return session.map(Self.reasonAgainstMarking) ?? Self.chooseSession
        case .open where attendance.people.isEmpty: return Label("还没有组员。", "There are no members.")
        case .save where attendance.unsaved.isEmpty:
            return Label("到场都已存好。", "All presence is saved.")
        case .complete:
            guard let day = attendance.file.record.text("completed_on") else { return nil }
            return Label("\(day) 已完成；按 e 可以改。", "Completed on \(day); e edits that.")
        default: return nil
        }
    }

    private static let chooseSession = Label(
        "先用方向键走到一节；还没有就按 n 开一节。", "Go to a session with the arrows first; n logs one.")

    private static func reasonAgainstMarking(_ session: GroupFile.Session) -> Label? {
        session.isHeld ? nil : Label("这一节没有开展：按 Enter 打开它修改。", "The session was not held; Enter opens it.")
    }

    /// The session that the cursor stands on.
    var session: GroupFile.Session? {
        guard let attendance, let column = grid.column, attendance.sessions.indices.contains(column) else {
            return nil
        }
        return attendance.sessions[column]
    }

    /// The person that the cursor stands on.
    var person: Attendance.Person? {
        guard let attendance, attendance.people.indices.contains(grid.row) else { return nil }
        return attendance.people[grid.row]
    }

    var station: String? { attendance?.file.record.text("station") }

    // MARK: Reading

    public func refresh() throws {
        let (person, session) = (person?.id, session?.record.id)
        let file = try desk.ledger.groupFile(id, language: desk.language)
        var lost = 0
        if attendance == nil { attendance = Attendance(file) } else { lost = attendance?.take(file) ?? 0 }
        if lost > 0 {
            desk.say(
                "有一节已在别处删除，它的 \(lost) 处到场没有存。",
                "A session was deleted elsewhere; \(lost) marks of it are not saved.", .warning)
        }
        guard let attendance else { return }
        let rows = attendance.people.count
        let columns = attendance.sessions.count
        let row = person.flatMap { id in attendance.people.firstIndex { $0.id == id } }
        let column = session.flatMap { id in attendance.sessions.firstIndex { $0.record.id == id } }
        if hasMoved {
            grid.choose(row: row ?? grid.row, of: rows)
            if grid.column != nil { grid.choose(column: column ?? grid.column, of: columns) }
        } else {
            // The last session is the one that is marked most often.
            grid.choose(row: 0, of: rows)
            grid.choose(column: columns - 1, of: columns)
        }
    }

    /// Lets the cursor stand on a session, or a person.
    func choose(session: RecordUUID? = nil, person: RecordUUID? = nil) {
        guard let attendance else { return }
        hasMoved = true
        if let index = attendance.sessions.firstIndex(where: { $0.record.id == session }) {
            grid.choose(column: index, of: attendance.sessions.count)
        }
        if let index = attendance.people.firstIndex(where: { $0.id == person }) {
            grid.choose(row: index, of: attendance.people.count)
        }
    }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool {
        guard let attendance else { return false }
        let before = grid.column
        let isUsed = grid.handle(
            key, rows: attendance.people.count, columns: attendance.sessions.count)
        if isUsed { hasMoved = true }
        if grid.column != before { try saveMarks() }
        return isUsed
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        guard let attendance else { return false }
        let (rows, columns) = (attendance.people.count, attendance.sessions.count)
        switch mouse.action {
        case .wheelDown: return try handle(.down)
        case .wheelUp: return try handle(.up)
        case .press:
            guard let hit = grid.hit(mouse.point, rows: rows, columns: columns) else { return false }
            if hit.row == grid.row, hit.column == grid.column {
                try desk.start(hit.column == nil ? .open : .presence)
                return true
            }
            let before = grid.column
            grid.choose(row: hit.row, of: rows)
            grid.choose(column: hit.column, of: columns)
            hasMoved = true
            if grid.column != before { try saveMarks() }
            return true
        }
    }

    public func draw(_ canvas: inout Canvas) {
        guard let attendance else { return }
        GroupPicture(attendance: attendance, desk: desk).draw(&canvas, &grid)
    }
}
