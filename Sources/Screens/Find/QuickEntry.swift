import Casework
import Ledger

/// An activity in one line, `3 tjcl 90 40 3x2`: the digit of its kind, its title or letters that stand for one, minutes,
/// people, and perhaps volunteers.
struct QuickEntry {
    /// The title, as it was held before where the letters stand for one.
    let title: String
    let minutes: Int
    /// Nil where no people were typed yet.
    let participants: Int?
    let volunteers: VolunteerShorthand?
    /// As it was typed.
    private let volunteersText: String

    /// The digit that stands for activities on the first screen.
    private static let digit = "3"

    /// Reads a line; nil where it is none of these.
    ///
    /// - parameter known: the titles that were used before, the last used first.
    init?(_ line: String, known: [String]) {
        let words = line.folded.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count >= 3, words[0] == Self.digit,
            let place = words.indices.dropFirst(2).first(where: { Minutes.typed(words[$0]) != nil }),
            let minutes = Minutes.typed(words[place])
        else { return nil }
        self.minutes = minutes
        let typed = words[1..<place].joined(separator: " ")
        let search = NameSearch(typed)
        var best: (title: String, score: Int)?
        for title in known {
            if let score = search.score(title), score > best?.score ?? 0 { best = (title, score) }
        }
        title = best?.title ?? typed
        var rest = words[(place + 1)...]
        if let first = rest.first {
            guard let count = Count.typed(first) else { return nil }
            participants = count
            rest = rest.dropFirst()
        } else {
            participants = nil
        }
        volunteersText = rest.joined(separator: " ")
        volunteers = rest.isEmpty ? nil : VolunteerShorthand(volunteersText)
        if !rest.isEmpty, volunteers == nil { return nil }
    }

    /// The record: what the form begins with, what the last one of the title had, and what was typed.
    ///
    /// - parameter last: the last record of the title, if there is one.
    func record(_ last: Entry?, on desk: Desk) -> NewRecord {
        let plan = FormPlan.of(.activities)
        var entry = Entry(.activities)
        for field in Kind.activities.fields {
            let old = plan.fresh.contains(field.key) || field.key == "status" ? nil : last?[field.key]
            let text = old ?? plan.starts[field.key]?.text(on: desk) ?? ""
            if !text.isEmpty { entry[field.key] = text }
        }
        entry["date"] = desk.today.description
        entry["title"] = title
        entry["minutes"] = String(minutes)
        entry["participants"] = participants.map { String($0) }
        return NewRecord(entry: entry, extras: volunteersText.isEmpty ? [:] : ["volunteers": volunteersText])
    }

    /// What it says, to be read before it is saved.
    var label: Label {
        let volunteers = volunteersText.isEmpty ? "" : "  \(volunteersText)"
        let people = participants.map { Label(" \($0)人", " \($0) people") } ?? Label("", "")
        return Label(
            "活动 \(title) \(minutes)分\(people.chinese)\(volunteers)",
            "activity \(title) \(minutes) min\(people.english)\(volunteers)")
    }
}
