/// The stretch of a text that is being looked at: from `start`, bytes known up to `end`.
///
/// Grows only when what must be kept does not fit, so a file costs its longest cell, not its size.
struct ByteWindow: ~Copyable {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var end = 0

    /// No more bytes will come.
    private(set) var isAtEnd = false

    /// The first byte that is still wanted.
    var start = 0

    let input: DecodedInput

    init(_ input: DecodedInput, capacity: Int = 1 << 18) {
        self.input = input
        self.capacity = capacity
        bytes = .allocate(capacity: capacity)
    }

    deinit { bytes.deallocate() }

    /// Lets more bytes in, after moving the wanted ones to the front: `start` becomes 0, and every other index
    /// a caller holds must be lowered by what `start` was.
    mutating func refill() throws {
        if start > 0 {
            bytes.update(from: bytes + start, count: end - start)
            end -= start
            start = 0
        }
        if end * 2 > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            larger.update(from: bytes, count: end)
            bytes.deallocate()
            bytes = larger
            capacity *= 2
        }
        let free = UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
        let count = try input.read(into: free)
        end += count
        isAtEnd = count == 0
    }

    /// The text of some bytes of the window.
    @inline(__always)
    func text(from first: Int, to last: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes + first, count: last - first), as: UTF8.self)
    }
}
