/// A sheet as people read it. Money is in 万元, in which such reports are published, and nothing of it is rounded.
extension ReportSheet {
    /// The headings: 序号 指标 单位 上月 本月 本年累计 年度指标 完成率 时间进度 差额 补报 备注.
    public var headings: [Label] {
        let isMonth = period.description == period.first.month.description
        return [
            Label("序号", "No."), Label("指标", "Figure"), Label("单位", "Unit"),
            isMonth ? Label("上月", "Last month") : Label("上期", "Previous"),
            isMonth ? Label("本月", "Month") : Label("本期", "Value"), period.toDateLabel,
            Label("年度指标", "Target"), Label("完成率", "Done"), Label("时间进度", "Time"), Label("差额", "Gap"),
            Label("补报", "Late"), Label("备注", "Remarks"),
        ]
    }

    /// The rows under the headings. What is not known is blank.
    public func cells(in language: Language) -> [[String]] {
        rows.enumerated().map { index, row in
            [String(index + 1)] + row.cells(in: language)
        }
    }

    /// The rules of the figures (口径), numbered as the rows, and what goes for several of them.
    public func notes(in language: Language) -> [String] {
        let rules = rows.enumerated().map { index, row in
            Label(
                "\(index + 1). \(row.title.chinese)：\(row.rule.chinese)",
                "\(index + 1). \(row.title.english): \(row.rule.english)")
        }
        var more: [Label] = []
        if rows.contains(where: { !$0.measure.addsUpOverPlaces }) {
            more.append(
                Label(
                    "去重的数按所问的时期和地方重新数，各月各站不能相加。",
                    "Distinct figures are counted anew for each period and place; they don't add up."))
        }
        if rows.contains(where: \.isTouchedBySet) {
            more.append(
                Label(
                    "困难群众类别用第 \(hardshipVersion) 版。",
                    "People in hardship: version \(hardshipVersion) of the categories."))
        }
        return (rules + more).map { $0[language] }
    }
}

extension ReportSheet.Row {
    /// From the title to the remarks.
    func cells(in language: Language) -> [String] {
        func show(_ amount: Amount?) -> String { amount.map(measure.inReport) ?? "" }
        return [
            title[language], unit[language], show(previous), show(value), show(toDate), show(target?.value),
            Self.percent(target?.completion), Self.percent(target?.timeProgress), show(target?.gap),
            late == 0 ? "" : (late > 0 ? "+" : "") + measure.inReport(Amount(late)), remark[language],
        ]
    }

    /// Whether the set of categories decides it.
    var isTouchedBySet: Bool { measure.indicators.contains(where: CountingRules.touched.contains) }

    private static func percent(_ tenths: Int?) -> String {
        tenths.map { "\($0 / 10).\(abs($0 % 10))%" } ?? ""
    }
}

extension Measure {
    /// The unit of its amounts in a report.
    public var unitInReport: Label {
        if case .indicator(let indicator) = self, indicator.unit == .fen {
            return Label("万元", "10,000 yuan")
        }
        return measure
    }

    /// An amount as a report prints it: 分 as 万元 with four places and more where there is more to say, minutes as hours,
    /// rates without places that say nothing.
    public func inReport(_ amount: Amount) -> String {
        guard case .indicator(let indicator) = self else { return amount.description }
        let whole = amount.thousandths / 1000
        return indicator.unit == .fen ? Money.tenThousands(fen: whole) : indicator.show(whole)
    }

    /// Whether the figures of several stations add up to that of all of them.
    var addsUpOverPlaces: Bool {
        if case .indicator(let indicator) = self { indicator.isAdditive } else { true }
    }
}

extension Money {
    /// An amount of 分 in 万元, exactly: four places, or as many more as it takes.
    static func tenThousands(fen: Int) -> String {
        let (size, sign) = (fen.magnitude, fen < 0 ? "-" : "")
        var places = String(size % 1_000_000 + 1_000_000).dropFirst()
        while places.utf8.count > 4, places.last == "0" { places = places.dropLast() }
        return "\(sign)\(size / 1_000_000).\(places)"
    }
}
