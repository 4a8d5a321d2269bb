/// A text with a caret, a selection and a history. It is edited by characters as readers see them: a letter with its
/// marks, or an emoji joined from three, is entered, passed and erased as one.
struct EditedText: Sendable {
    /// The paragraphs without the line breaks between them; there is always one.
    private(set) var paragraphs: [[Character]] = [[]]
    private(set) var caret = TextPlace.start
    /// Where the selection began; the caret is its other end.
    private(set) var anchor: TextPlace?
    /// How many characters it has, each line break counted as one.
    private(set) var count = 0
    private var changes: [TextChange] = []
    private var history = EditHistory()
    private let isOneLine: Bool

    /// The caret stands at the end. In a text of one line, line breaks and tabs become blanks.
    init(_ text: String, isOneLine: Bool) {
        self.isOneLine = isOneLine
        let paragraphs = split(text)
        apply(TextChange(start: .start, removed: [[]], inserted: paragraphs))
        caret = end
        changes = []
    }

    /// The text, its paragraphs parted by `\n`.
    var text: String {
        var text = String(paragraphs[0])
        for paragraph in paragraphs.dropFirst() {
            text.append("\n")
            text.append(contentsOf: paragraph)
        }
        return text
    }

    /// Where the last paragraph ends.
    var end: TextPlace { TextPlace(paragraphs.count - 1, paragraphs[paragraphs.count - 1].count) }

    /// What is selected; nil when that is nothing.
    var selection: Range<TextPlace>? {
        guard let anchor, anchor != caret else { return nil }
        return min(anchor, caret)..<max(anchor, caret)
    }

    /// What changed since this was last asked, in its order.
    mutating func takeChanges() -> [TextChange] {
        defer { changes = [] }
        return changes
    }

    // MARK: The caret

    /// Puts the caret at a place, or at the nearest that there is.
    mutating func move(to place: TextPlace, selecting: Bool) {
        history.close()
        anchor = selecting ? anchor ?? caret : nil
        caret = nearest(place)
    }

    /// Moves the caret; false for a motion that depends on how the text is shown.
    mutating func move(_ motion: EditCommand.Motion, selecting: Bool) -> Bool {
        guard let place = place(motion) else { return false }
        if !selecting, let selection, motion == .left || motion == .right {
            move(to: motion == .left ? selection.lowerBound : selection.upperBound, selecting: false)
        } else {
            move(to: place, selecting: selecting)
        }
        return true
    }

    mutating func selectAll() {
        history.close()
        anchor = .start
        caret = end
    }

    /// Where a motion leads; nil when that depends on how the text is shown.
    private func place(_ motion: EditCommand.Motion) -> TextPlace? {
        let paragraph = paragraphs[caret.paragraph]
        switch motion {
        case .left, .wordLeft:
            if caret.offset == 0 {
                guard caret.paragraph > 0 else { return caret }
                return TextPlace(caret.paragraph - 1, paragraphs[caret.paragraph - 1].count)
            }
            let offset =
                motion == .left ? caret.offset - 1 : WordClass.previous(in: paragraph, before: caret.offset)
            return TextPlace(caret.paragraph, offset)
        case .right, .wordRight:
            if caret.offset == paragraph.count {
                return caret.paragraph < paragraphs.count - 1 ? TextPlace(caret.paragraph + 1, 0) : caret
            }
            let offset =
                motion == .right ? caret.offset + 1 : WordClass.next(in: paragraph, after: caret.offset)
            return TextPlace(caret.paragraph, offset)
        case .lineStart: return TextPlace(caret.paragraph, 0)
        case .lineEnd: return TextPlace(caret.paragraph, paragraph.count)
        case .textStart: return .start
        case .textEnd: return end
        case .up, .down, .pageUp, .pageDown: return nil
        }
    }

    private func nearest(_ place: TextPlace) -> TextPlace {
        let paragraph = min(max(0, place.paragraph), paragraphs.count - 1)
        return TextPlace(paragraph, min(max(0, place.offset), paragraphs[paragraph].count))
    }

    // MARK: Changes

    /// Puts a character in the place of the selection. False when the limit of characters leaves no room.
    mutating func type(_ character: Character, limit: Int?) -> Bool {
        if selection == nil, caret.offset > 0 {
            let before = WordClass(paragraphs[caret.paragraph][caret.offset - 1])
            let isAfterWord = before == .blank || before == .punctuation
            // A word or a clause is taken back at a time, not all that was typed without a pause.
            if isAfterWord, WordClass(character) != before { history.close() }
        }
        return insert(String(character), .typing, limit: limit)
    }

    /// Puts a text in the place of the selection. False when not all of it had room: what had is there.
    mutating func insert(_ text: String, _ kind: EditHistory.Kind = .other, limit: Int?) -> Bool {
        let selected = selection ?? caret..<caret
        var text = text
        var hadRoom = true
        if let limit {
            let room = max(0, limit - count + characters(selected))
            if text.count > room {
                text = String(text.prefix(room))
                hadRoom = false
                if room == 0 { return false }
            }
        }
        replace(selected, with: text, selection == nil ? kind : .other)
        return hadRoom
    }

    /// Erases the selection, or from the caret to where a motion leads.
    mutating func erase(_ motion: EditCommand.Motion) {
        if let selection {
            replace(selection, with: "", .other)
        } else if let place = place(motion) {
            let isOne = motion == .left || motion == .right
            replace(min(place, caret)..<max(place, caret), with: "", isOne ? .erasing : .other)
        }
    }

    mutating func undo() { if let step = history.undo() { follow(step) } }

    mutating func redo() { if let step = history.redo() { follow(step) } }

    private mutating func follow(_ step: (changes: [TextChange], caret: TextPlace)) {
        step.changes.forEach { apply($0) }
        anchor = nil
        caret = nearest(step.caret)
    }

    /// How many characters stand between two places.
    private func characters(_ range: Range<TextPlace>) -> Int {
        let (from, to) = (range.lowerBound, range.upperBound)
        if from.paragraph == to.paragraph { return to.offset - from.offset }
        let between = paragraphs[from.paragraph + 1..<to.paragraph].reduce(0) { $0 + $1.count + 1 }
        return paragraphs[from.paragraph].count - from.offset + 1 + between + to.offset
    }

    private func split(_ text: String) -> [[Character]] {
        guard isOneLine else {
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Array.init)
        }
        return [text.map { $0.isNewline || $0 == "\t" ? " " : $0 }]
    }

    private mutating func replace(_ range: Range<TextPlace>, with text: String, _ kind: EditHistory.Kind) {
        anchor = nil
        guard !range.isEmpty || !text.isEmpty else { return }
        let before = caret
        let joined = joined(range, split(text))
        apply(joined.change)
        caret = joined.caret
        history.record(joined.change, kind, caretBefore: before, caretAfter: caret)
    }

    /// The change that puts paragraphs in the place of a range, and where the caret stands after it.
    ///
    /// A mark joins the letter before it, and half a flag the next half: as many characters on both sides are part of the
    /// change as it takes for the outermost to stay what they are.
    private func joined(
        _ range: Range<TextPlace>, _ inserted: [[Character]]
    ) -> (change: TextChange, caret: TextPlace) {
        let (from, to) = (range.lowerBound, range.upperBound)
        let (first, last) = (paragraphs[from.paragraph], paragraphs[to.paragraph])
        var (left, right) = (1, 1)
        while true {
            let start = max(0, from.offset - left)
            let end = min(last.count, to.offset + right)
            let lead = String(first[start..<from.offset])
            let tail = String(last[to.offset..<end])
            var pieces = inserted
            let lastPiece = pieces.count - 1
            let reach = (lastPiece == 0 ? lead : "") + String(pieces[lastPiece])
            if lastPiece > 0 { pieces[0] = Array(lead + String(pieces[0])) }
            pieces[lastPiece] = Array(reach + tail)
            let keepsStart = start == 0 || isSame(pieces[0].first, first[start])
            let keepsEnd = end == last.count || isSame(pieces[lastPiece].last, last[end - 1])
            if keepsStart, keepsEnd {
                let start = TextPlace(from.paragraph, start)
                let change = TextChange(
                    start: start, removed: text(in: start..<TextPlace(to.paragraph, end)), inserted: pieces)
                let offset = offset(in: pieces[lastPiece], after: reach.unicodeScalars.count)
                let caret = TextPlace(
                    start.paragraph + lastPiece, offset + (lastPiece == 0 ? start.offset : 0))
                return (change, caret)
            }
            if !keepsStart { left *= 2 }
            if !keepsEnd { right *= 2 }
        }
    }

    private func isSame(_ left: Character?, _ right: Character) -> Bool {
        left?.unicodeScalars.elementsEqual(right.unicodeScalars) ?? false
    }

    /// How many characters it takes to hold so many scalars.
    private func offset(in text: [Character], after scalars: Int) -> Int {
        var passed = 0
        for (index, character) in text.enumerated() {
            if passed >= scalars { return index }
            passed += character.unicodeScalars.count
        }
        return text.count
    }

    private func text(in range: Range<TextPlace>) -> [[Character]] {
        let (from, to) = (range.lowerBound, range.upperBound)
        if from.paragraph == to.paragraph {
            return [Array(paragraphs[from.paragraph][from.offset..<to.offset])]
        }
        return [Array(paragraphs[from.paragraph][from.offset...])]
            + paragraphs[from.paragraph + 1..<to.paragraph] + [Array(paragraphs[to.paragraph][..<to.offset])]
    }

    private mutating func apply(_ change: TextChange) {
        let (start, end) = (change.start, change.oldEnd)
        if start.paragraph == end.paragraph, change.inserted.count == 1 {
            paragraphs[start.paragraph].replaceSubrange(start.offset..<end.offset, with: change.inserted[0])
        } else {
            var inserted = change.inserted
            let rest = Array(paragraphs[end.paragraph][end.offset...])
            // The first paragraph is grown in place: what stands before the change may be long.
            var first = paragraphs[start.paragraph]
            paragraphs[start.paragraph] = []
            first.removeSubrange(start.offset...)
            first += inserted[0]
            inserted[0] = first
            inserted[inserted.count - 1] += rest
            paragraphs.replaceSubrange(start.paragraph...end.paragraph, with: inserted)
        }
        count += size(change.inserted) - size(change.removed)
        changes.append(change)
    }

    private func size(_ paragraphs: [[Character]]) -> Int {
        paragraphs.reduce(paragraphs.count - 1) { $0 + $1.count }
    }
}
