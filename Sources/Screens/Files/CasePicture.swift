import Casework
import Ledger
import Terminal

/// The head of a case's file: who, which stage, what is missing for the next one, what was agreed. The lines that matter
/// least are left out first.
struct CasePicture {
    let facts: CaseFacts
    let desk: Desk
    private var theme: Theme { desk.theme }
    private var language: Language { desk.language }

    /// One line, and how much it matters: the lowest go first.
    struct HeadLine {
        let runs: StyledLine
        let weight: Int
    }

    /// The lines of the head, at most so many.
    func lines(columns: Int, rows: Int) -> [HeadLine] {
        let clients = facts.file.clients.map { HeadLine(runs: [(client($0), .plain)], weight: 8) }
        let most = clients.count > 2 && rows < 14 ? 2 : 4
        var lines = [HeadLine(runs: name(columns), weight: 10)]
        lines += clients.prefix(most)
        if clients.count > most {
            let rest = clients.count - most
            let text = Label("  另有 \(rest) 位服务对象（按 e 看）", "  and \(rest) more clients (e shows them)")
            lines.append(HeadLine(runs: [(text[language], theme[.faint])], weight: 4))
        }
        lines.append(HeadLine(runs: days, weight: 5))
        lines.append(HeadLine(runs: stages(columns), weight: 9))
        if let missing { lines.append(HeadLine(runs: [missing], weight: 7)) }
        for (key, weight) in [("needs", 3), ("goals", 2), ("note", 1)] {
            lines += words(key, weight, columns: columns, rows: rows)
        }
        while lines.count > rows, let least = lines.map(\.weight).min(),
            let index = lines.lastIndex(where: { $0.weight == least })
        {
            lines.remove(at: index)
        }
        return lines
    }

    func draw(_ lines: [HeadLine], _ canvas: inout Canvas) {
        for (row, line) in lines.enumerated() {
            canvas.write(line.runs, column: 1, row: row, columns: canvas.columns - 2)
        }
    }

    private func shown(_ key: String) -> String? {
        guard let index = facts.record.kind.index(of: key) else { return nil }
        let text = desk.shown(facts.record)[index]
        return text.isEmpty ? nil : text
    }

    private func name(_ columns: Int) -> StyledLine {
        let risk = shown("risk").map { Label("风险\($0)", "\($0) risk")[language] }
        let title = desk.title(facts.record.title, of: .cases)
        let about = [shown("field"), risk, shown("worker")].compactMap(\.self).joined(separator: " · ")
        let left = "\(facts.number) \(title)"
        let room = max(8, columns - 4 - Glyph.columns(of: about))
        let width = min(room, max(Glyph.columns(of: left), 8))
        return [(Line(left, columns: width).text, theme[.title]), ("  \(about)", theme[.faint])]
    }

    private func client(_ record: ShownRecord) -> String {
        let language = language
        var parts = [desk.title(record.title, of: .clients)]
        if let number = record.text("client_no") { parts[0] += " \(number)" }
        if let sex = record.kind.field("sex")?.type.choices?[record.text("sex") ?? ""]?.label[language] {
            parts.append(sex)
        }
        let birth =
            record.text("birth_date").flatMap { Day($0) }
            ?? record.text("id_number").flatMap { IDNumber($0)?.birthDate }
        if let birth {
            let age = birth.years(until: desk.today)
            parts.append(Label("\(age) 岁", "\(age) years")[language])
        }
        let categories = (record.text("categories") ?? "").split(separator: "|")
            .compactMap { CategorySpan(String($0)) }.filter { $0.covers(desk.today) }
        if !categories.isEmpty {
            parts.append(categories.map(\.category.label).listed(in: language))
        }
        let consent = record.kind.field("consent")?.type.choices?[record.text("consent") ?? "none"]?.label
        if let consent {
            parts.append(
                Label("知情同意：\(consent.chinese)", "consent: \(consent.english.lowercased())")[language])
        }
        return parts.joined(separator: "  ")
    }

    private var days: StyledLine {
        let opened = facts.openedOn?.description ?? ""
        let days = facts.daysOpen ?? 0
        guard let closed = facts.closedOn else {
            let source = shown("source")
            let text = Label(
                "\(opened) 开案，在案 \(days) 天\(source.map { "，\($0)" } ?? "")",
                "opened \(opened), open for \(Self.days(days))\(source.map { ", \($0.lowercased())" } ?? "")")
            return [(text[language], .plain)]
        }
        let reason = shown("closing_reason").map { "  \($0)" } ?? ""
        let satisfaction = shown("satisfaction")
        let text = Label(
            "\(opened) 开案，\(closed) 结案（\(days) 天）\(reason)\(satisfaction.map { "  满意度：\($0)" } ?? "")",
            "opened \(opened), closed \(closed) (\(Self.days(days)))\(reason)\(satisfaction.map { "  \($0.lowercased())" } ?? "")"
        )
        return [(text[language], .plain)]
    }

    /// The seven stages with the present one in brackets; where they have no room, its neighbours only.
    private func stages(_ columns: Int) -> StyledLine {
        let all = CaseStage.allCases
        let present = all.firstIndex(of: facts.stage) ?? 0
        func runs(_ range: ClosedRange<Int>, _ sign: String) -> StyledLine {
            var runs: StyledLine = range.lowerBound > 0 ? [("… ", theme[.faint])] : []
            for index in range {
                let label = all[index].label[language]
                if index > range.lowerBound { runs.append((sign, theme[.faint])) }
                runs.append(
                    index == present
                        ? ("[\(label)]", theme[.mark]) : (label, index < present ? .plain : theme[.faint]))
            }
            return range.upperBound < all.count - 1 ? runs + [(" …", theme[.faint])] : runs
        }
        for sign in [" > ", ">"] {
            let line = runs(0...all.count - 1, sign)
            if line.reduce(0, { $0 + Glyph.columns(of: $1.0) }) <= columns - 2 { return line }
        }
        return runs(max(0, present - 1)...min(all.count - 1, present + 1), " > ")
    }

    private var missing: (String, Style)? {
        guard let next = facts.nextStage else { return nil }
        let missing = facts.missing(for: next)
        let name = next.label
        let text =
            missing.isEmpty
            ? Label("可以进入“\(name.chinese)”：按 s 或 F2", "Ready for “\(name.english)”: s or F2")
            : Label(
                "? 进入“\(name.chinese)”还缺：\(missing.listed(in: .chinese))",
                "? missing for “\(name.english)”: \(missing.listed(in: .english))")
        return (text[language], theme[missing.isEmpty ? .good : .warning])
    }

    /// `1 day`, `5 days`.
    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    private func words(_ key: String, _ weight: Int, columns: Int, rows: Int) -> [HeadLine] {
        guard let text = shown(key), let label = facts.record.kind.field(key)?.label[language] else {
            return []
        }
        let indent = Glyph.columns(of: label) + 2
        let parts = TextWrap(columns: max(10, columns - indent - 2)).lines(of: printable(text))
        let most = rows >= 16 ? 3 : 1
        return parts.prefix(most).enumerated().map { number, part in
            let isCut = number == most - 1 && parts.count > most
            let head = number == 0 ? label + "  " : String(repeating: " ", count: indent)
            return HeadLine(
                runs: [(head, theme[.faint]), (part + (isCut ? "…" : ""), .plain)], weight: weight)
        }
    }

    /// The line above the timeline: the totals, and what was agreed for the next contact, which comes first where not
    /// both have room.
    func agreement(_ columns: Int) -> StyledLine {
        let contacts = facts.file.contacts.count
        let totals = Label(
            "服务 \(contacts) 次，联系到 \(facts.reached) 次，\(facts.minutes) 分钟",
            "contacts \(contacts), reached \(facts.reached), \(facts.minutes) min")
        let sums = (totals[language], theme[.heading])
        guard let next = facts.nextOn, facts.closedOn == nil else { return [sums] }
        let days = next.ordinal - desk.today.ordinal
        let weekday = next.weekdayLabel
        let text =
            switch days {
            case ..<0: Label("! 约定 \(next) 已过 \(-days) 天", "! was due \(next), \(Self.days(-days)) ago")
            case 0: Label("今天有约（\(next)）", "due today (\(next))")
            default:
                Label(
                    "下次 \(next) \(weekday.chinese)，\(days) 天后",
                    "next \(next) \(weekday.english), in \(Self.days(days))")
            }
        let agreed = (text[language], theme[days < 0 ? .warning : .value])
        let width = Glyph.columns(of: sums.0) + 3 + Glyph.columns(of: agreed.0)
        let gap = ("   ", Style.plain)
        return width <= columns - 2 ? [sums, gap, agreed] : [agreed, gap, sums]
    }
}
