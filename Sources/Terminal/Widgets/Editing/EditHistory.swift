/// The changes of a text, to be taken back and done again group by group: what is typed or erased in one go is one group.
struct EditHistory: Sendable {
    /// How a change came about; changes of one kind that follow each other are one group.
    enum Kind: Sendable, Hashable {
        case typing, erasing, other
    }

    private struct Entry: Sendable {
        let change: TextChange
        let caretBefore: TextPlace
        let caretAfter: TextPlace
        let group: Int
    }

    private var done: [Entry] = []
    private var undone: [Entry] = []
    private var group = 0
    private var kind = Kind.other

    /// Ends the group: what comes next is taken back on its own.
    mutating func close() { kind = .other }

    /// Remembers a change; what had been taken back is forgotten.
    mutating func record(_ change: TextChange, _ kind: Kind, caretBefore: TextPlace, caretAfter: TextPlace) {
        if kind == .other || kind != self.kind { group += 1 }
        self.kind = kind
        undone.removeAll()
        done.append(
            Entry(change: change, caretBefore: caretBefore, caretAfter: caretAfter, group: group))
    }

    /// The changes that take the last group back, in their order, and where the caret was before it.
    mutating func undo() -> (changes: [TextChange], caret: TextPlace)? {
        close()
        guard let group = done.last?.group else { return nil }
        var changes: [TextChange] = []
        var caret = TextPlace.start
        while let entry = done.last, entry.group == group {
            done.removeLast()
            undone.append(entry)
            changes.append(entry.change.inverse)
            caret = entry.caretBefore
        }
        return (changes, caret)
    }

    /// The changes that do again what was last taken back, and where the caret was after it.
    mutating func redo() -> (changes: [TextChange], caret: TextPlace)? {
        close()
        guard let group = undone.last?.group else { return nil }
        var changes: [TextChange] = []
        var caret = TextPlace.start
        while let entry = undone.last, entry.group == group {
            undone.removeLast()
            done.append(entry)
            changes.append(entry.change)
            caret = entry.caretAfter
        }
        return (changes, caret)
    }
}
