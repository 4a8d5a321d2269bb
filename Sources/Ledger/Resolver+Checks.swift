import Casework

/// An entry that was read and whose references were found, with what keeps it from being saved, other records' rules
/// apart.
struct CheckedEntry {
    let read: ReadEntry
    let problems: [Problem]
}

extension Resolver {
    /// Reads a new record, whose number was proposed where it could be.
    func check(new entry: Entry) throws -> CheckedEntry {
        var read = ReadEntry(entry, isNew: true)
        let place = try resolve(&read, entry.kind, existing: nil)
        var problems = read.problems + place.problems
        if let id = read.id, let other = try connection.spine(id) {
            problems.append(.taken("id", id.description, other))
        }
        problems += try problemsOfNumber(entry.kind, read.values, of: nil)
        // A number would have been proposed, had the station or group been known.
        if problems.contains(where: { $0.field == "station" || $0.field == "group" }) {
            problems.removeAll { $0.field == entry.kind.proposedField && $0.found == nil }
        }
        return CheckedEntry(read: read, problems: problems)
    }

    /// Reads what an entry makes of a record that has the values `before`.
    func check(_ entry: Entry, of spine: Spine, before: [Value]) throws -> CheckedEntry {
        var read = ReadEntry(entry, isNew: false)
        let place = try resolve(&read, spine.kind, existing: before)
        return CheckedEntry(
            read: read,
            problems: try read.problems + place.problems
                + problemsOfNumber(spine.kind, read.values, of: spine.id))
    }
}
