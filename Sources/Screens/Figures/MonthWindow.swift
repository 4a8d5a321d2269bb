import Terminal

/// Which of a wide table's columns stand on the screen, so that the chosen one is among them.
struct MonthWindow {
    /// The columns that are shown, with how wide they are.
    private(set) var shown: [(item: MonthGrid.Item, width: Int)] = []
    /// The place of the first column that scrolls.
    private(set) var first: Int
    /// How many columns are hidden at the left and at the right.
    private(set) var hidden = (left: 0, right: 0)

    private static let gap = 2

    /// How wide the columns are that were looked at: of many, only those near the cursor are.
    private var widths: [MonthGrid.Item: Int] = [:]
    /// How many columns were measured.
    var measured: Int { widths.count }
    private let grid: MonthGrid
    private let room: Int

    /// - Parameters:
    ///   - room: How many columns of the terminal there are beside the names.
    ///   - chosen: The column of the cell cursor.
    ///   - first: Where the scrolling columns began last time.
    init(_ grid: MonthGrid, room: Int, chosen: MonthGrid.Item, first: Int, wantsSparks: Bool) {
        self.first = first
        self.grid = grid
        self.room = room
        if grid.view == .plain || grid.view == .sealed, !grid.isTurned {
            fit(wantsSparks)
        } else {
            scroll(to: chosen)
        }
    }

    /// How much room a column takes.
    private mutating func width(_ item: MonthGrid.Item) -> Int {
        if let known = widths[item] { return known + Self.gap }
        let width = grid.width(item)
        widths[item] = width
        return width + Self.gap
    }

    /// How many of some columns fit into some room, from the first.
    private mutating func count(_ items: some Sequence<MonthGrid.Item>, in room: Int) -> Int {
        var used = 0
        var count = 0
        for item in items {
            used += width(item)
            if used > room { break }
            count += 1
        }
        return count
    }

    private mutating func show(_ items: [MonthGrid.Item]) {
        shown = items.map { ($0, width($0) - Self.gap) }
    }

    /// Leaves out what is least needed.
    private mutating func fit(_ wantsSparks: Bool) {
        var kept = grid.columns
        let leaving = leaving(wantsSparks)
        for item in leaving where count(kept, in: room) < kept.count { kept.removeAll { $0 == item } }
        // What left before something wider did may have room again.
        for item in grid.standings == nil ? leaving : leaving.reversed() where !kept.contains(item) {
            let more = grid.columns.filter { kept.contains($0) || $0 == item }
            if more.count > kept.count, count(more, in: room) == more.count { kept = more }
        }
        show(kept)
    }

    /// The columns that can be left out, the least needed first: what targets ask stays longer than the month's hundredths.
    private func leaving(_ wantsSparks: Bool) -> [MonthGrid.Item] {
        let year = MonthGrid.Item.column(MonthView.year)
        let previous = MonthGrid.Item.column(MonthView.previous)
        guard grid.standings != nil else {
            return (wantsSparks ? [.percent, .unit, .sparks] : [.sparks, .percent, .unit])
                + [year, .change, previous]
        }
        let marks: [MonthGrid.Item] =
            wantsSparks
            ? [.percent, .standing(.timeProgress), .standing(.gap), .unit, .standing(.target), .sparks]
            : [.sparks, .percent, .standing(.timeProgress), .standing(.gap), .unit, .standing(.target)]
        return marks + [year, .standing(.completion), .standing(.course), .change, previous]
    }

    /// Keeps the whole in sight, and of the others as many as fit.
    private mutating func scroll(to chosen: MonthGrid.Item) {
        var fixed: [MonthGrid.Item] = []
        var moving = grid.columns
        if !grid.isTurned {
            fixed = grid.columns.filter { $0 == .unit || $0 == .column(MonthView.value) }
            moving.removeAll { fixed.contains($0) || $0 == .sparks }
            // The line below says the unit too.
            if count(fixed + moving, in: room) < fixed.count + moving.count {
                fixed.removeAll { $0 == .unit }
            }
        }
        guard !moving.isEmpty else { return show(fixed) }
        let free = room - fixed.reduce(0) { $0 + width($1) }
        first = max(0, min(first, moving.count - 1))
        if let place = moving.firstIndex(of: chosen) {
            first = min(first, place)
            if place >= first + count(moving[first...], in: free) {
                first = place - max(0, count(moving[...place].reversed(), in: free) - 1)
            }
        }
        // No room stays free at the right while something is hidden at the left.
        let last = count(moving.reversed(), in: free)
        first = min(first, max(0, moving.count - last))
        let number = max(1, count(moving[first...], in: free))
        show(fixed + moving[first..<first + number])
        hidden = (first, moving.count - first - number)
    }
}
