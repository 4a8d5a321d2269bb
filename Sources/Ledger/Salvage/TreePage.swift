/// A page of a table's or index's tree, as SQLite lays it out. Whatever in it can't be is left out.
struct TreePage {
    /// What a page of a tree is, by its first byte.
    enum Form: UInt8 {
        case indexInterior = 2
        case tableInterior = 5
        case indexLeaf = 10
        case tableLeaf = 13

        var isOfTable: Bool { self == .tableInterior || self == .tableLeaf }
        var isInterior: Bool { self == .tableInterior || self == .indexInterior }
    }

    /// A cell: the row's key where it is a table's, and how much of its content lies where.
    struct Cell {
        /// nil in an index.
        let rowid: Int64?
        /// How many bytes its content has in all.
        let length: Int
        /// Where the part that is in this page begins, and how many bytes it has.
        let start: Int
        let local: Int
        /// The first page of the rest.
        let overflow: Int?
    }

    let form: Form
    let bytes: UntrustedBytes
    /// Where its cells begin.
    let places: [Int]
    private let start: Int

    /// Page 1 begins with the file's header.
    static func start(of number: Int) -> Int { number == 1 ? 100 : 0 }

    /// The page with a number; nil when it is no tree's.
    init?(_ bytes: [UInt8], number: Int) {
        let start = Self.start(of: number)
        let bytes = UntrustedBytes(bytes)
        guard let form = bytes.byte(start).flatMap(Form.init), let count = bytes.number(start + 3, length: 2)
        else { return nil }
        let pointers = start + (form.isInterior ? 12 : 8)
        let room = max(0, bytes.count - pointers) / 2
        self.form = form
        self.bytes = bytes
        self.start = start
        let first = pointers + 2 * min(count, room)
        places = (0..<min(count, room)).compactMap { index in
            bytes.number(pointers + 2 * index, length: 2).flatMap { $0 >= first ? $0 : nil }
        }
    }

    /// The pages below an interior page, in their order.
    var children: [Int] {
        guard form.isInterior else { return [] }
        let last = bytes.number(start + 8, length: 4)
        return places.compactMap { bytes.number($0, length: 4) } + (last.map { [$0] } ?? [])
    }

    /// The cell at a place that holds a row; nil when it can't be one.
    func cell(at place: Int) -> Cell? {
        guard form != .tableInterior else { return nil }
        var place = place + (form == .indexInterior ? 4 : 0)
        guard let length = bytes.varint(place), length.value > 0, length.value <= Self.longest else {
            return nil
        }
        place += length.length
        var rowid: Int64?
        if form == .tableLeaf {
            guard let key = bytes.varint(place) else { return nil }
            rowid = key.value
            place += key.length
        }
        let local = Self.local(Int(length.value), size: bytes.count, isTable: form == .tableLeaf)
        guard place + local <= bytes.count else { return nil }
        let isWhole = local == Int(length.value)
        let overflow = isWhole ? nil : bytes.number(place + local, length: 4)
        guard isWhole || overflow != nil else { return nil }
        return Cell(rowid: rowid, length: Int(length.value), start: place, local: local, overflow: overflow)
    }

    /// No row that people made is longer: a length beyond it is damage.
    private static let longest = 64 << 20

    /// How many bytes of a row's content lie in its own page.
    private static func local(_ length: Int, size: Int, isTable: Bool) -> Int {
        let most = isTable ? size - 35 : (size - 12) * 64 / 255 - 23
        guard length > most else { return length }
        let least = (size - 12) * 32 / 255 - 23
        let local = least + (length - least) % (size - 4)
        return local <= most ? local : least
    }
}
