import Glibc

/// A journal that lies beside a ledger: what its pages were before a save that never ended. It is read here and not by
/// SQLite, which would believe all that it says.
struct RollbackJournal {
    /// What a journal begins with, and what ends one that belongs to several files.
    static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    private let input: Int32
    private let size: Int

    /// The journal at a path; nil where there is none that is to be rolled back.
    init?(_ path: String) {
        input = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard input >= 0 else { return nil }
        var status = stat()
        guard fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= 512 else {
            close(input)
            return nil
        }
        size = Int(status.st_size)
    }

    /// Puts the pages back that it holds, and cuts the file to the length that it had. It can be read once.
    ///
    /// - returns: how many pages were put back.
    func rollBack(_ output: Int32) -> Int {
        var count = 0
        let length = eachPage { place, content in
            let written = content.withUnsafeBytes { pwrite(output, $0.baseAddress, content.count, place) }
            guard written == content.count else { return false }
            count += 1
            return true
        }
        if let length, count > 0 { ftruncate(output, off_t(length)) }
        return count
    }

    /// What the first page was before; nil where it is not in it. It can be read once.
    func firstPage() -> [UInt8]? {
        var first: [UInt8]?
        _ = eachPage { place, content in
            if place == 0 { first = Array(content) }
            return first == nil
        }
        return first
    }

    /// Takes the pages, each with its place in the ledger, while they are wanted. What does not agree with its sum ends the
    /// journal, as it was the end of what was written.
    ///
    /// - returns: the length that the ledger had; nil where that is not known, or a page was not wanted any more.
    private func eachPage(_ take: (Int, ArraySlice<UInt8>) -> Bool) -> Int? {
        defer { close(input) }
        var place = 0
        var length: Int?
        while let header = read(place, 28), Array(header.bytes.prefix(8)) == Self.magic,
            let records = header.number(8, length: 4), let nonce = header.number(12, length: 4),
            let pages = header.number(16, length: 4), let sector = header.number(20, length: 4),
            let page = header.number(24, length: 4), (512...65_536).contains(page), page & (page - 1) == 0,
            (32...65_536).contains(sector)
        {
            if length == nil { length = pages * page }
            place += sector
            // Written without waiting for the disk, a journal does not say how many there are.
            var left = records == 0xFFFF_FFFF ? Int.max : records
            while left > 0, let entry = read(place, page + 8), let number = entry.number(0, length: 4),
                number > 0, number <= pages,
                let sum = entry.number(page + 4, length: 4), sum == Self.sum(entry, page, nonce)
            {
                guard take((number - 1) * page, entry.bytes[4..<page + 4]) else { return nil }
                left -= 1
                place += page + 8
            }
            guard left == 0 else { break }
            place = (place + sector - 1) / sector * sector
        }
        return length
    }

    private func read(_ place: Int, _ count: Int) -> UntrustedBytes? {
        guard place <= size - count else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        guard pread(input, &bytes, count, place) == count else { return nil }
        return UntrustedBytes(bytes)
    }

    /// The sum over every two hundredth byte of a page from its end.
    private static func sum(_ entry: UntrustedBytes, _ page: Int, _ nonce: Int) -> Int {
        var sum = UInt32(truncatingIfNeeded: nonce)
        for place in stride(from: page - 200, to: 0, by: -200) {
            sum &+= UInt32(entry.bytes[place + 4])
        }
        return Int(sum)
    }
}
