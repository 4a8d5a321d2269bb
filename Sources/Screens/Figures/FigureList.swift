import Casework
import Ledger

/// The lines of an opened figure, all of them or those that a filter finds.
struct FigureList {
    private let ledger: Ledger
    private let figure: Figure
    private let language: Language
    private(set) var filter = ""
    /// The places of the lines that were found; nil without a filter.
    private var found: [Int]?
    /// The sum of what was found.
    private var foundSum = 0
    private var searched = 0

    /// The most lines that are searched.
    static let mostFiltered = 5_000

    /// How far from where a record was it is looked for.
    static let nearby = 200

    init(
        _ ledger: Ledger, _ indicator: Indicator, _ period: Period, _ scope: FigureScope,
        _ language: Language
    ) throws {
        self.ledger = ledger
        self.language = language
        figure = try ledger.figure(
            indicator, period, in: scope.place, share: scope.share, language: language)
    }

    /// How many lines are listed.
    var count: Int { found?.count ?? figure.count }
    /// The sum of the lines that are listed, in base units.
    var sum: Int { found == nil ? figure.sum : foundSum }
    /// How many lines of the figure were found so far.
    var total: Int { figure.count }
    /// Whether all of its lines were found.
    var isComplete: Bool { figure.isComplete }
    /// How much of the finding is done, in hundredths.
    var percent: Int { figure.percent }
    /// Whether the lines sum to what the totals say the figure is.
    var agrees: Bool { figure.isComplete && figure.sum == figure.explanation?.value }
    /// Nil while the figure is being counted.
    var explanation: Explanation? { figure.explanation }
    var isSearching: Bool { found != nil && (!figure.isComplete || searched < figure.count) }

    /// The lines of some rows.
    func lines(_ rows: Range<Int>) throws -> [Explanation.Line] {
        let rows = rows.clamped(to: 0..<count)
        guard let found else { return try figure.lines(rows) }
        return try found[rows].flatMap { try figure.lines($0..<$0 + 1) }
    }

    /// The line of a row; nil where there is none, or it can't be read.
    func line(at row: Int) -> Explanation.Line? { try? lines(row..<row + 1).first }

    /// The row of a record, looked for around the row where it was.
    func row(of id: RecordUUID, near row: Int) -> Int? {
        let around = max(0, row - Self.nearby)..<max(1, row + Self.nearby)
        guard let lines = try? lines(around), let place = lines.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        return around.lowerBound + place
    }

    /// Lists the lines whose title or number a search finds; all of them for a blank one.
    mutating func narrow(_ filter: String) throws {
        self.filter = filter
        searched = 0
        foundSum = 0
        found = NameSearch(filter).isEmpty ? nil : []
        _ = try findMore(for: .milliseconds(2))
    }

    /// Finds further lines, and then searches them, for about so long; true if there was something to do.
    mutating func findMore(for budget: Duration) throws -> Bool {
        if try figure.more(for: budget) { return true }
        guard isSearching else { return false }
        let search = NameSearch(filter)
        let end = ContinuousClock.now + budget
        repeat {
            let range = searched..<min(searched + 50, figure.count)
            for (index, line) in try figure.lines(range).enumerated()
            where search.matches(line.title) || search.matches(line.number) {
                found?.append(range.lowerBound + index)
                foundSum += line.quantity
            }
            searched = range.upperBound
        } while isSearching && ContinuousClock.now < end
        return true
    }
}
