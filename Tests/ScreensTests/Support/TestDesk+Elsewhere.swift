import Casework
import Terminal
import Testing

@testable import Ledger
@testable import Screens

/// What somebody does at another terminal, while a form is open here.
extension TestDesk {
    /// Opens the newest activity's form and types a text into one of its fields; gives the activity.
    func beginEditing(_ key: String, _ text: String) -> RecordUUID {
        guard let record = try? records(.activities).first else {
            Issue.record("there is no activity")
            return RecordUUID(bytes: [])
        }
        let form = FormScreen(desk, .edit(record))
        desk.open(form)
        form.move(to: form.fields.firstIndex { $0.key == key } ?? 0)
        settleAll().press(.ctrl("u")).type(text)
        return record.id
    }

    /// Changes a record elsewhere.
    func put(_ id: RecordUUID, _ texts: [String: String], by who: String) {
        elsewhere(who) { _ = try $0.edit(id.description, texts) }
    }

    /// Deletes a record and the services that refer to it elsewhere.
    func delete(_ id: RecordUUID, by who: String) {
        elsewhere(who) { ledger in
            for service in try records(.volunteer_services) {
                _ = try ledger.delete(service.id.description)
            }
            _ = try ledger.delete(id.description)
        }
    }

    private func elsewhere(_ who: String, _ body: (Ledger) throws -> Void) {
        let before = ledger.who
        defer { ledger.who = before }
        ledger.who = who
        do { try body(ledger) } catch { Issue.record(error) }
    }
}
