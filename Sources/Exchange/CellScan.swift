/// Looks through a cell's bytes for what needs quotes: comma, quote, CR, LF, a space at either end.
enum CellScan {
    @inline(__always)
    static func needsQuotes(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if bytes[0] == 0x20 || bytes[count - 1] == 0x20 { return true }
        let raw = UnsafeRawPointer(bytes)
        var index = 0
        // All four are below 0x2D, as hardly any byte of a text is: eight bytes are asked at once, and looked
        // at one by one only where the answer is yes.
        while index + 8 <= count {
            let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let low = (eight &- 0x2D2D_2D2D_2D2D_2D2D) & ~eight & 0x8080_8080_8080_8080
            if low != 0, containsSpecial(bytes + index, 8) { return true }
            index += 8
        }
        return containsSpecial(bytes + index, count - index)
    }

    @inline(__always)
    private static func containsSpecial(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        while index < count {
            let byte = bytes[index]
            if byte == 0x2C || byte == 0x22 || byte == 0x0D || byte == 0x0A { return true }
            index += 1
        }
        return false
    }
}
