import Casework
import Ledger

extension GroupScreen {
    /// Picks a client, then asks whether for good or for the session of the cursor only.
    func memberPicker() -> RecordPicker {
        RecordPicker(desk, .clients, title: Label("加谁", "Whom to add"), at: station) { [weak self] in
            try self?.add($0)
        }
    }

    private func add(_ client: Candidate) throws {
        guard let attendance else { return }
        let person = Attendance.Person(client)
        let isMember = attendance.file.members.contains { $0.id == client.id }
        guard let session, session.isHeld else {
            return isMember ? sayIsMember(person) : try addMember(person)
        }
        if isMember { return try addToSession(person) }
        let (number, day) = (session.record.text("number") ?? "", session.record.text("date") ?? "")
        let name = desk.title(person.name, of: .clients)
        let items = [
            Chooser.Item(id: "member", title: Label("加为组员，这一节到场", "Member, present at this session")),
            Chooser.Item(
                id: "guest", title: Label("只来了第 \(number) 节，不是组员", "Session \(number) only, no member"),
                detail: day),
            Chooser.Item(id: "absent", title: Label("加为组员，这一节没来", "Member, absent at this session")),
        ]
        desk.open(
            Chooser(desk, title: Label("\(name)：怎么加", "\(name): add as"), items: items) {
                [weak self] choice in
                guard let self else { return }
                switch choice {
                case "guest": try self.addToSession(person)
                case "absent": try self.addMember(person)
                default: try self.addMember(person) { try self.addToSession(person) }
                }
            })
    }

    private func sayIsMember(_ person: Attendance.Person) {
        let name = desk.title(person.name, of: .clients)
        choose(person: person.id)
        desk.say("\(name) 已经是组员。", "\(name) is a member already.", .hint)
    }

    private func addMember(
        _ person: Attendance.Person, then goOn: @escaping () throws -> Void = {}
    ) throws {
        guard let record = attendance?.file.record else { return }
        let members = [record.text("members"), person.number].compactMap(\.self).joined(separator: "|")
        try desk.saving { [self] in
            do {
                _ = try desk.ledger.edit(id.description, version: record.version, ["members": members])
            } catch let failure as LedgerFailure where failure.cause == .stale {
                try refresh()
                throw failure
            }
        } then: { [self] _ in
            try refresh()
            choose(person: person.id)
            let name = desk.title(person.name, of: .clients)
            desk.say("已加组员 \(name)，按 u 撤销。", "Added member \(name); u undoes it.")
            try goOn()
        }
    }

    private func addToSession(_ person: Attendance.Person) throws {
        guard let column = grid.column else { return }
        attendance?.add(person, at: column)
        choose(person: person.id)
        try desk.saving { [self] in
            try saveMarks()
        } then: { _ in
        }
    }
}
