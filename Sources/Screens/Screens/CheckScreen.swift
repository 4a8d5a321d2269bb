import Casework
import Ledger
import Terminal

/// 核对: what a verification of the ledger found, damage first, then what is only odd.
final class CheckScreen: Screen, KeyClaiming {
    let desk: Desk
    private let report: CheckReport
    private var view = ScrollView(hasScrollBar: true)
    private var shownLanguage: Language?

    init(_ desk: Desk, _ report: CheckReport) {
        self.desk = desk
        self.report = report
    }

    var title: Label { Label("核对台账", "Verification") }

    var status: Label? {
        report.isGood ? Label("全部相符", "all agrees") : Label("有不符", "differences found")
    }

    var actions: [Action] { [.back, .help, .find, .month, .menu] }

    func perform(_ action: Action) throws { try desk.perform(action) }

    func refresh() throws {
        let language = desk.language
        guard shownLanguage != language else { return }
        shownLanguage = language
        var lines: [StyledLine] = []
        func add(_ text: Label, _ role: Theme.Role) { lines.append([(text[language], desk.theme[role])]) }
        let differences = report.differences.count + report.differencesLeftOut
        if report.isGood {
            add(Label("  核对完毕，全部相符。", "  Verified: everything agrees."), .heading)
        } else {
            add(
                Label(
                    "  \(differences) 处不符：台账被损坏，或被别的程序改动过。",
                    "  \(differences) differences: the file is damaged, or was changed from outside."),
                .error)
            add(
                Label(
                    "  请先备份这个文件，再从备份恢复；读得出的记录可用 taizhang salvage 打捞。",
                    "  Keep a copy of this file, then restore a backup; taizhang salvage saves what can be read."
                ),
                .warning)
        }
        add(
            Label(
                "  记录 \(report.records)，计数 \(report.postings)，合计 \(report.totals)，历史 \(report.history)。",
                "  Records \(report.records), postings \(report.postings), totals \(report.totals), history \(report.history)."
            ),
            .faint)
        list(Label("不符", "Differences"), report.differences, report.differencesLeftOut, .error, &lines)
        list(
            Label("提醒（不算错）", "To look at (no error)"), report.findings, report.findingsLeftOut, .warning,
            &lines)
        view.lines = lines
    }

    private func list(
        _ heading: Label, _ texts: [Label], _ left: Int, _ role: Theme.Role, _ lines: inout [StyledLine]
    ) {
        guard !texts.isEmpty else { return }
        let language = desk.language
        lines.append([])
        lines.append([("  \(heading[language]) \(texts.count + left)", desk.theme[.heading])])
        for text in texts { lines.append([("  · ", desk.theme[role]), (printable(text[language]), .plain)]) }
        if left > 0 {
            lines.append([(Label("  另有 \(left) 条", "  \(left) more")[language], desk.theme[.faint])])
        }
    }

    var takesText: Bool { view.isFinding }

    /// While a text to find is typed, all but function keys belong to it.
    func claims(_ key: Key, _ action: Action) -> Bool {
        if case .function = key { true } else { !view.isFinding }
    }

    func handle(_ key: Key) throws -> Bool { view.handle(key) }

    func paste(_ text: String) throws -> Bool { view.insert(text) }

    func handle(_ mouse: Mouse) throws -> Bool { view.handle(mouse) }

    func draw(_ canvas: inout Canvas) {
        view.draw(into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets)
    }
}
