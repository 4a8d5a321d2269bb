import Casework

/// One township's station and all its records of five years.
struct Township {
    let station: String
    let shares: Shares
    var random: SeededRandom
    let files: SampleFiles

    /// Reached visits by their client, for contacts that are the same event.
    var visits: [Int: [(day: Int, id: String)]] = [:]
    var cases: [(client: Int, opened: Int, closed: Int)] = []
    var groups: [(opened: Int, members: [Int])] = []
    var activities: [Int] = []

    /// Days are counted from 1 July 2018, when files and volunteers begin; services begin 1 January 2019.
    static let firstService = 184
    static let days = 184 + 1826
    private static let origin = Day(2018, 7, 1)!.ordinal
    private static let names = (0..<days).map { Day(ordinal: origin + $0).description }

    static let fields = ServiceField.allCases.map(\.rawValue)

    init(_ station: String, _ shares: Shares, _ random: SeededRandom, _ files: SampleFiles) {
        self.station = station
        self.shares = shares
        self.random = random
        self.files = files
    }

    mutating func write() throws {
        try writeWorkers()
        try writeClients()
        try writeTeams()
        try writeVolunteers()
        try writeOrgs()
        try writeCases()
        try writeGroups()
        try writeActivities()
        try writeVisits()
        try writeContacts()
        try writeSessions()
        try writeConsultations()
        try writeServices()
        try writeDeliberations()
        try writeResources()
    }

    // MARK: Days

    func text(_ day: Int) -> String { Self.names[day] }

    /// So many days on which services happen, in their order.
    mutating func serviceDays(_ count: Int) -> [Int] {
        var days: [Int] = []
        for _ in 0..<count { days.append(random.within(Self.firstService...Self.days - 1)) }
        return days.sorted()
    }

    /// The day on which the `index`th of `count` files begins: evenly from the first day to the last but 30.
    func beginning(_ index: Int, of count: Int) -> Int {
        index * (Self.days - 30) / count
    }

    /// One of the files that had begun by a day, and is never closed.
    mutating func known(of count: Int, by day: Int) -> Int {
        let last = min(count - 1, day * count / (Self.days - 30))
        let index = random.below(last + 1)
        return Self.isClosed(index) ? index - 1 : index
    }

    /// Every twentieth file is closed, and not served.
    static func isClosed(_ index: Int) -> Bool { index % 20 == 19 }

    // MARK: Numbers

    func client(_ index: Int) -> String { "K" + Digits.padded(index + 1, 4) }
    func worker(_ index: Int) -> String { "S" + Digits.padded(index + 1, 2) }
    mutating func anyWorker() -> String { worker(random.below(shares.workers)) }
    mutating func start() -> String {
        "\(Digits.padded(random.within(8...17), 2)):\(random.pick(["00", "15", "30", "45"]))"
    }
}
