import Casework

/// A parsed row as bytes in the temporary table.
enum StagedRow {
    static func encode(_ entry: ReadEntry) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes.append(entry.problems.isEmpty ? 0 : 1)
        bytes.append(contentsOf: entry.given.map { $0 ? 1 : 0 })
        bytes.append(entry.id == nil ? 0 : 1)
        if let id = entry.id { bytes += id.bytes }
        put(entry.sameAs ?? "", &bytes)
        for value in entry.values {
            switch value {
            case .none, .records: bytes.append(0)
            case .integer(let number):
                bytes.append(1)
                put(number, &bytes)
            case .text(let text):
                bytes.append(2)
                put(text, &bytes)
            }
        }
        put(entry.numbers.count, &bytes)
        for (field, numbers) in entry.numbers {
            put(field, &bytes)
            put(numbers.count, &bytes)
            for number in numbers { put(number.description, &bytes) }
        }
        if !entry.problems.isEmpty {
            put(entry.problems.count, &bytes)
            for problem in entry.problems { put(problem.field, &bytes) }
        }
        return bytes
    }

    private static func put(_ number: Int, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func put(_ text: String, _ bytes: inout [UInt8]) {
        put(text.utf8.count, &bytes)
        bytes.append(contentsOf: text.utf8)
    }

    /// The row in bytes that `encode` made. Its problems are known by their fields only: they were noted already.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> ReadEntry {
        var entry = ReadEntry(Entry(kind), isNew: false)
        var place = 0
        func number() -> Int {
            defer { place += 8 }
            return Int(
                Int64(
                    littleEndian: UnsafeRawPointer(bytes.baseAddress! + place).loadUnaligned(as: Int64.self)))
        }
        func text() -> String {
            let count = number()
            defer { place += count }
            return String(
                decoding: UnsafeBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
        }
        let hasProblems = bytes[0] == 1
        let count = kind.fields.count
        for index in 0..<count { entry.given[index] = bytes[1 + index] == 1 }
        place = 1 + count
        place += 1
        if bytes[place - 1] == 1 {
            entry.id = RecordUUID(bytes: bytes[place..<place + 16])
            place += 16
        }
        let mark = text()
        entry.sameAs = mark.isEmpty ? nil : mark
        for index in 0..<count {
            place += 1
            switch bytes[place - 1] {
            case 1: entry.values[index] = .integer(number())
            case 2: entry.values[index] = .text(text())
            default: continue
            }
        }
        for _ in 0..<number() {
            let field = number()
            entry.numbers.append((field, (0..<number()).map { _ in RecordNumber(text())! }))
        }
        if hasProblems {
            entry.problems = (0..<number()).map { _ in Problem(text(), found: nil, wanted: Label("", "")) }
        }
        return entry
    }
}
