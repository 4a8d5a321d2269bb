import Casework
import Ledger
import Terminal

/// Prints what months are under two versions of a template or of the set of categories.
struct ReplayPrinter {
    private let output: Output
    private let format: FormatOption.Format

    init(_ output: Output, _ format: FormatOption.Format) {
        self.output = output
        self.format = format
    }

    // MARK: - Sets of categories

    func print(_ replay: SetReplay, _ place: Place) throws {
        let lines = replay.months.flatMap { month in month.figures.map { (month, $0) } }
        switch format {
        case .table:
            try output.line(replay.title)
            for sentence in replay.changes { try output.line(sentence) }
            try output.line("")
            try output.table(
                TextTable(
                    columns: [
                        .init(say("月份", "Month")), .init(say("指标", "Figure")),
                        .init(version(replay.before.version), alignment: .right),
                        .init(version(replay.after.version), alignment: .right),
                        .init(say("差", "Change"), alignment: .right),
                        .init(say("已锁定", "Locked"), alignment: .right),
                    ],
                    rows: lines.map { month, figure in
                        let show = figure.indicator.show
                        return [
                            month.month.description, figure.indicator.label[language], show(figure.before),
                            show(figure.after), signed(figure.difference, show),
                            "\(month.sealed)/\(month.stations)",
                        ]
                    }))
            try output.line("")
            for sentence in replay.outcome { try output.line(sentence) }
        case .csv:
            let csv = try CSVText(
                output,
                header: [
                    "month", "indicator", "before_version", "before", "after_version", "after", "sealed",
                    "stations",
                ])
            for (month, figure) in lines {
                try csv.row([
                    month.month.description, figure.indicator.id, String(replay.before.version),
                    String(figure.before), String(replay.after.version), String(figure.after),
                    String(month.sealed), String(month.stations),
                ])
            }
            try csv.finish()
        case .json:
            try output.write(json(replay, place).text + "\n")
        }
    }

    private func json(_ replay: SetReplay, _ place: Place) -> JSONText {
        func codes(_ categories: [ClientCategory]) -> JSONText {
            .array(categories.map { .string($0.rawValue) })
        }
        return .object([
            ("replay", .string(Adoptable.setName)), ("before", .number(replay.before.version)),
            ("after", .number(replay.after.version)), ("station", .string(place.description)),
            ("added", codes(replay.added)), ("removed", codes(replay.removed)),
            (
                "months",
                .array(
                    replay.months.map { month in
                        .object([
                            ("month", .string(month.month.description)), ("sealed", .number(month.sealed)),
                            ("stations", .number(month.stations)),
                            (
                                "figures",
                                .array(
                                    month.figures.map { figure in
                                        .object([
                                            ("indicator", .string(figure.indicator.id)),
                                            ("before", .number(figure.before)),
                                            ("after", .number(figure.after)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }

    // MARK: - Templates

    /// - parameter isBrief: tables only of figures whose numbers are others under the same name.
    func print(_ replay: ReportReplay, _ place: Place, isBrief: Bool = false) throws {
        let lines = replay.months.flatMap { month in
            zip(replay.changes, month.values).map { (month, $0, $1) }
        }
        switch format {
        case .table:
            try output.line(replay.title)
            for sentence in replay.sentences { try output.line(sentence) }
            let shown = lines.filter { !isBrief || $0.1.fate == .otherBasis }
            if !shown.isEmpty { try output.line("") }
            let table =
                TextTable(
                    columns: [
                        .init(say("月份", "Month")), .init(version(replay.before.version)),
                        .init("", alignment: .right), .init(version(replay.after.version)),
                        .init("", alignment: .right), .init(say("变化", "Change")),
                    ],
                    rows: shown.map { month, change, values in
                        [
                            month.month.description, change.before?.label[language] ?? "",
                            show(change.before, values.before), change.after?.label[language] ?? "",
                            show(change.after, values.after),
                            change.fate == .same ? "" : change.fate.label[language],
                        ]
                    })
            if !shown.isEmpty { try output.table(table) }
            try output.line("")
            for sentence in replay.outcome { try output.line(sentence) }
        case .csv:
            let csv = try CSVText(
                output,
                header: [
                    "month", "change", "before_indicator", "before_title", "before", "after_indicator",
                    "after_title", "after", "sealed", "stations",
                ])
            for (month, change, values) in lines {
                try csv.row([
                    month.month.description, change.fate.rawValue, change.before?.measure.id ?? "",
                    change.before?.label[language] ?? "", values.before?.description ?? "",
                    change.after?.measure.id ?? "", change.after?.label[language] ?? "",
                    values.after?.description ?? "", String(month.sealed), String(month.stations),
                ])
            }
            try csv.finish()
        case .json:
            try output.write(json(replay, place).text + "\n")
        }
    }

    private func json(_ replay: ReportReplay, _ place: Place) -> JSONText {
        func amount(_ amount: Amount?) -> JSONText { amount.map { .decimal($0) } ?? .null }
        func id(_ line: ReportLine?) -> JSONText { line.map { .string($0.measure.id) } ?? .null }
        func title(_ line: ReportLine?) -> JSONText { line.map { .string($0.label[language]) } ?? .null }
        let months = replay.months.map { month in
            let figures = zip(replay.changes, month.values).map { change, values in
                JSONText.object([
                    ("change", .string(change.fate.rawValue)), ("before_indicator", id(change.before)),
                    ("before_title", title(change.before)), ("before", amount(values.before)),
                    ("after_indicator", id(change.after)), ("after_title", title(change.after)),
                    ("after", amount(values.after)),
                ])
            }
            return JSONText.object([
                ("month", .string(month.month.description)), ("sealed", .number(month.sealed)),
                ("stations", .number(month.stations)), ("figures", .array(figures)),
            ])
        }
        return .object([
            ("replay", .string(replay.after.reportNo)), ("before", .number(replay.before.version)),
            ("after", .number(replay.after.version)), ("station", .string(place.description)),
            ("hardship_before", .number(replay.sets.before)), ("hardship_after", .number(replay.sets.after)),
            ("months", .array(months)),
        ])
    }

    // MARK: - Words

    private func version(_ number: Int) -> String { say("第 \(number) 版", "version \(number)") }

    private func show(_ line: ReportLine?, _ amount: Amount?) -> String {
        guard let line, let amount else { return "" }
        return line.measure.inReport(amount)
    }

    private func signed(_ quantity: Int, _ show: (Int) -> String) -> String {
        quantity == 0 ? "" : (quantity > 0 ? "+" : "") + show(quantity)
    }
}
