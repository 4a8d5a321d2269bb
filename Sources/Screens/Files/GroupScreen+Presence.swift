import Casework
import Ledger

extension GroupScreen {
    /// Marks the person of the cursor as present or absent at its session.
    func togglePresence() {
        guard let person, let column = grid.column, let attendance else { return }
        hasMoved = true
        self.attendance?.mark(person.id, at: column, !attendance.isPresent(person.id, at: column))
    }

    /// Marks all members as present at the session of the cursor.
    func markAllPresent() {
        guard let column = grid.column, let attendance else { return }
        hasMoved = true
        for person in attendance.file.members { self.attendance?.mark(person.id, at: column, true) }
    }

    /// Saves what was marked, session by session. Where somebody else changed a session meanwhile, it is read again and
    /// the marks stay over it.
    func saveMarks() throws {
        for id in attendance?.unsaved ?? [] {
            guard let attendance, let index = attendance.sessions.firstIndex(where: { $0.record.id == id })
            else { continue }
            do {
                try save(index, attendance)
            } catch let failure as LedgerFailure where failure.cause == .stale || failure.cause == .refused {
                let number = attendance.sessions[index].record.text("number") ?? ""
                try refresh()
                // Where nothing is left to be saved, reading has said why, or the other one marked the same.
                guard self.attendance?.unsaved.isEmpty == false else { return }
                throw LedgerFailure(
                    .stale, "第 \(number) 节刚在别处改过，已重新读入；您的勾选还在（*），再存一次就并进去",
                    "session \(number) was just changed elsewhere and read again; your marks are kept (*), save again to add them"
                )
            }
        }
        if attendance?.unsaved.isEmpty == true { isRefused = false }
    }

    private func save(_ index: Int, _ attendance: Attendance) throws {
        let session = attendance.sessions[index].record
        let station = session.text("station")
        let references = try attendance.present(at: index).map { try reference(to: $0, at: station) }
        let saved = try desk.ledger.edit(
            session.id.description, version: session.version,
            ["present": references.joined(separator: "|")])
        try refresh()
        let (number, count) = (session.text("number") ?? "", references.count)
        if let warning = saved.warnings.first?.text {
            return desk.say(
                Label(
                    "已存第 \(number) 节到场 \(count) 人，请看一看：\(warning.chinese)",
                    "Saved session \(number), \(count) present; look at this: \(warning.english)"), .warning)
        }
        desk.say(
            "已存第 \(number) 节到场 \(count) 人，按 u 撤销。", "Saved session \(number), \(count) present; u undoes it.")
    }

    /// How a record of a station names a person.
    func reference(to person: Attendance.Person, at station: String?) throws -> String {
        guard station != self.station else { return person.number }
        let found = try desk.ledger.candidate(.clients, person.id, at: station, language: desk.language)
        return found?.reference ?? person.number
    }

    public func keep() throws {
        do {
            try saveMarks()
        } catch let failure as LedgerFailure where failure.cause == .stale {
            // It was read again by now: the marks are added to what the other one saved.
            try saveMarks()
            desk.say(
                "到场同时在别处改过，您的勾选已并进去。", "Presence was changed elsewhere too; your marks are added to it.",
                .warning)
        }
    }

    /// Saves what was marked before the screen is left. Where that fails, it stays; where it fails again, it asks whether
    /// the marks shall be lost.
    func leave(_ go: @escaping () throws -> Void) throws {
        guard isRefused else {
            isRefused = true
            return try desk.saving { [self] in
                try saveMarks()
            } then: { [self] _ in
                isRefused = false
                try go()
            }
        }
        if desk.attempt({ try keep() }) { return try go() }
        let count = attendance?.unsaved.count ?? 0
        desk.open(
            Question(
                desk,
                Label(
                    "有 \(count) 节的到场存不进去。要丢掉这些勾选，离开吗？",
                    "The marks of \(count) sessions can't be saved. Leave and lose them?")
            ) { [weak self] in
                self?.attendance?.drop()
                try go()
            })
    }
}
