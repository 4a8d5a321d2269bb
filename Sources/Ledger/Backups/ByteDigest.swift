import CSodium

/// BLAKE2b-256 of bytes that come piece by piece.
final class ByteDigest {
    /// The library wants its state at a multiple of 64.
    private let state = UnsafeMutableRawPointer.allocate(
        byteCount: crypto_generichash_statebytes(), alignment: 64)

    init() {
        digest_begin(state)
    }

    deinit {
        state.deallocate()
    }

    func add(_ bytes: UnsafeRawBufferPointer) {
        if let start = bytes.baseAddress { digest_add(state, start, bytes.count) }
    }

    func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    /// The digest of all that was added; nothing can be added after it.
    func finish() -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 32)
        digest_finish(state, &hash)
        return hash
    }
}
