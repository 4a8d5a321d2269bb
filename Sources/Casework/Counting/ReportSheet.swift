/// A report filled in for a place and a period, as it is handed in.
public struct ReportSheet: Sendable, Hashable {
    /// The template's number and version.
    public let report: String
    public let version: Int
    /// What the template is called.
    public let title: Label
    /// The place's code and name.
    public let place: String
    public let placeName: Label
    public let period: Period
    /// The version of the 困难群众 set by which it counts.
    public let hardshipVersion: Int
    public let rows: [Row]
    public let signatures: Signatures
    /// How many station-months it counts, and how many of them are sealed.
    public let stations: Int
    public let sealed: Int
    /// Whether it is as it was when its month was locked.
    public let isSealed: Bool

    /// Makes a sheet.
    public init(
        report: String, version: Int, title: Label, place: String, placeName: Label, period: Period,
        hardshipVersion: Int, rows: [Row], signatures: Signatures, stations: Int, sealed: Int, isSealed: Bool
    ) {
        self.report = report
        self.version = version
        self.title = title
        self.place = place
        self.placeName = placeName
        self.period = period
        self.hardshipVersion = hardshipVersion
        self.rows = rows
        self.signatures = signatures
        self.stations = stations
        self.sealed = sealed
        self.isSealed = isSealed
    }

    /// One figure. Amounts are in base units (people, minutes, 分), a rate's in its own measure.
    public struct Row: Sendable, Hashable {
        public let measure: Measure
        /// What the report calls it.
        public let title: Label
        public let unit: Label
        /// Of the period just before (上月); nil for a rate with nothing to divide by, like the two after it.
        public let previous: Amount?
        public let value: Amount?
        /// From 1 January, or a named period's beginning, to the period's end (本年累计).
        public let toDate: Amount?
        /// Nil where there is no target.
        public let target: SheetTarget?
        /// What was corrected in earlier months and is handed in with this period (补报).
        public let late: Int
        /// What is to be said beside it (备注).
        public let remark: Label
        /// How it is counted (口径), in the notes under the table.
        public let rule: Label

        /// Makes a row.
        public init(
            measure: Measure, title: Label, unit: Label, previous: Amount?, value: Amount?, toDate: Amount?,
            target: SheetTarget?, late: Int, remark: Label, rule: Label
        ) {
            self.measure = measure
            self.title = title
            self.unit = unit
            self.previous = previous
            self.value = value
            self.toDate = toDate
            self.target = target
            self.late = late
            self.remark = remark
            self.rule = rule
        }
    }

    /// Who answers for it; nil where that is not known yet, or for several stations at once.
    public struct Signatures: Sendable, Hashable {
        /// 填报人.
        public let filledBy: String?
        /// 审核人.
        public let reviewedBy: String?
        /// The day of the locking, `2023-07-05`.
        public let lockedOn: String?
        /// 锁定号: the number of the step that locked it and the beginning of its hash.
        public let lockNumber: String?

        public static let none = Signatures()

        /// Makes signatures.
        public init(
            filledBy: String? = nil, reviewedBy: String? = nil, lockedOn: String? = nil,
            lockNumber: String? = nil
        ) {
            self.filledBy = filledBy
            self.reviewedBy = reviewedBy
            self.lockedOn = lockedOn
            self.lockNumber = lockNumber
        }
    }
}

/// How far a figure of a report has come with its target.
public struct SheetTarget: Sendable, Hashable {
    /// 年度指标.
    public let value: Amount
    /// 完成率, in tenths of a percent; nil where the target is nothing or the figure is not known.
    public let completion: Int?
    /// 时间进度, in tenths of a percent.
    public let timeProgress: Int
    /// 差额: what was reached less the target.
    public let gap: Amount?

    /// Makes it.
    public init(value: Amount, completion: Int?, timeProgress: Int, gap: Amount?) {
        self.value = value
        self.completion = completion
        self.timeProgress = timeProgress
        self.gap = gap
    }
}
