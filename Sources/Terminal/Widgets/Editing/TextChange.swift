/// What was put in the place of what: enough to do it, to take it back, and to wrap only what changed anew.
struct TextChange: Sendable, Hashable {
    let start: TextPlace
    /// The paragraphs that were there, of which the first and the last may be parts; one empty one where there was nothing.
    let removed: [[Character]]
    /// The paragraphs that are there now.
    let inserted: [[Character]]

    /// Where the removed text ended.
    var oldEnd: TextPlace { start.after(removed) }
    /// Where the inserted text ends.
    var newEnd: TextPlace { start.after(inserted) }
    /// The change that takes this one back.
    var inverse: TextChange { TextChange(start: start, removed: inserted, inserted: removed) }
}
