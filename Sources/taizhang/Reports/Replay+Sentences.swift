import Casework
import Ledger

// What a replay says in words: what changes, and what past months become when the later version is adopted.

extension SetReplay {
    var added: [ClientCategory] { categories(in: after, not: before) }
    var removed: [ClientCategory] { categories(in: before, not: after) }

    private func categories(in one: CountingRules, not other: CountingRules) -> [ClientCategory] {
        ClientCategory.allCases.filter { one.hardship.contains($0) && !other.hardship.contains($0) }
    }

    var title: String {
        say(
            "困难群众类别：第 \(before.version) 版 → 第 \(after.version) 版",
            "Categories of people in hardship: version \(before.version) → version \(after.version)")
    }

    /// What the later set adds and leaves out.
    var changes: [String] {
        let parts = [
            (added, say("加入", "Added")), (removed, say("去掉", "Left out")),
        ].filter { !$0.0.isEmpty }
        if parts.isEmpty { return [say("类别相同。", "The categories are the same.")] }
        return parts.map { categories, word in
            let names = categories.map { $0.label[language] }.joined(separator: say("、", ", "))
            return "\(word)\(say("：", ": "))\(names)"
        }
    }

    /// What the months come to, and what stays as it was handed in.
    var outcome: [String] {
        let sums = CountingRules.touched.map { indicator in
            let figures = months.flatMap(\.figures).filter { $0.indicator == indicator }
            let (left, right) = (figures.reduce(0) { $0 + $1.before }, figures.reduce(0) { $0 + $1.after })
            let (moved, sign) = (figures.count { $0.difference != 0 }, right > left ? "+" : "")
            let show = indicator.show
            return say(
                "\(indicator.label.chinese)合计 \(show(left)) → \(show(right))（\(sign)\(show(right - left))），"
                    + "\(months.count) 个月中有 \(moved) 个月不同。",
                "\(indicator.label.english) in all: \(show(left)) → \(show(right)) (\(sign)\(show(right - left))); "
                    + "\(moved) of \(months.count) months differ.")
        }
        return sums + Sealing.sentences(months.reduce(0) { $0 + $1.sealed })
    }
}

extension ReportReplay {
    var title: String {
        let name = after.label[language]
        return say(
            "\(name)：第 \(before.version) 版 → 第 \(after.version) 版",
            "\(name): version \(before.version) → version \(after.version)")
    }

    /// What becomes of the figures that do not stay as they are.
    var sentences: [String] {
        var sentences = changes.filter { $0.fate != .same }.map { change in
            let names = [change.before, change.after].compactMap { line in
                line.map { "\($0.label[language]) (\($0.measure.id))" }
            }
            return "\(change.fate.label[language])\(say("：", ": "))\(names.joined(separator: " → "))"
        }
        if sets.before != sets.after {
            sentences.append(
                say(
                    "困难群众类别：第 \(sets.before) 版 → 第 \(sets.after) 版",
                    "Categories of people in hardship: version \(sets.before) → version \(sets.after)"))
        }
        return sentences.isEmpty ? [say("指标都不变。", "No figure changes.")] : sentences
    }

    var outcome: [String] { Sealing.sentences(months.reduce(0) { $0 + $1.sealed }) }
}

/// What is said of months that are locked.
private enum Sealing {
    static func sentences(_ sealed: Int) -> [String] {
        guard sealed > 0 else {
            return [say("还没有锁定的月份。", "No month is locked yet.")]
        }
        return [
            say(
                "已锁定的 \(sealed) 个站月保持上交时的数和表；“锁定 / 现在”会显示差数。",
                "The \(sealed) station-months that are locked keep the figures and sheets that were handed in; "
                    + "locked / now shows the difference.")
        ]
    }
}
