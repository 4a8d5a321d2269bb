/// What becomes of one figure of a report from one version of its template to another.
public struct ReportChange: Sendable, Hashable {
    /// What happened to it.
    public enum Fate: String, Sendable, CaseIterable {
        case same, added, removed, renamed
        /// Under the same name another figure, or the same one by another set of categories (换了口径).
        case otherBasis = "other_basis"

        public var label: Label {
            switch self {
            case .same: Label("不变", "Same")
            case .added: Label("新增", "Added")
            case .removed: Label("取消", "Removed")
            case .renamed: Label("改名", "Renamed")
            case .otherBasis: Label("换口径", "Other basis")
            }
        }
    }

    public let fate: Fate
    /// Its line before; nil where it is added.
    public let before: ReportLine?
    /// Its line after; nil where it is removed.
    public let after: ReportLine?

    /// What becomes of every figure: in the order of the later version, those that it drops at the end.
    ///
    /// A line goes on as the one with the same figure, or else as the one with the same name.
    ///
    /// - parameter sets: the versions of the 困难群众 set by which the two count.
    public static func all(
        from old: [ReportLine], to new: [ReportLine], sets: (before: Int, after: Int)
    ) -> [ReportChange] {
        var left = old
        func take(_ isIt: (ReportLine) -> Bool) -> ReportLine? {
            left.firstIndex(where: isIt).map { left.remove(at: $0) }
        }
        var found = new.map { line in take { $0 == line } }
        for (place, line) in new.enumerated() where found[place] == nil {
            found[place] = take { $0.measure == line.measure }
        }
        for (place, line) in new.enumerated() where found[place] == nil {
            found[place] = take { $0.label.chinese == line.label.chinese }
        }
        return zip(found, new).map { before, after in
            ReportChange(
                fate: fate(before, after, isCountedOtherwise: sets.before != sets.after), before: before,
                after: after)
        } + left.map { ReportChange(fate: .removed, before: $0, after: nil) }
    }

    private static func fate(_ before: ReportLine?, _ after: ReportLine, isCountedOtherwise: Bool) -> Fate {
        guard let before else { return .added }
        if before.measure != after.measure { return .otherBasis }
        if isCountedOtherwise, after.measure.indicators.contains(where: CountingRules.touched.contains) {
            return .otherBasis
        }
        return before.label.chinese == after.label.chinese ? .same : .renamed
    }
}
