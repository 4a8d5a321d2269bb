/// What a program sent after its start or after a key.
struct Answer {
    /// The bytes in their order.
    private(set) var bytes: [UInt8] = []
    /// When each piece was there, in seconds since the start or the key, and how many bytes there were by then.
    private var pieces: [(seconds: Double, count: Int)] = []
    /// The seconds that the program itself was at work on a processor.
    var busy = 0.0

    /// Pieces that follow each other so closely are one drawing.
    private static let gap = 0.002

    mutating func add(_ piece: ArraySlice<UInt8>, at seconds: Double) {
        bytes += piece
        pieces.append((seconds, bytes.count))
    }

    /// The seconds until the last byte; nil where none came.
    var last: Double? { pieces.last?.seconds }

    /// The seconds until the first drawing was there: what followed it was found out later.
    var firstDrawing: Double? {
        guard var end = pieces.first?.seconds else { return nil }
        for piece in pieces {
            if piece.seconds - end > Self.gap { break }
            end = piece.seconds
        }
        return end
    }

    /// The seconds until a word was there, if one is given after another one; nil where it did not come.
    func seconds(until word: String, after other: String = "") -> Double? {
        guard let start = end(of: other, from: 0), let end = end(of: word, from: start) else { return nil }
        return pieces.first { $0.count >= end }?.seconds
    }

    /// How many bytes there are until a word is complete.
    private func end(of word: String, from start: Int) -> Int? {
        let word = Array(word.utf8)
        let starts = start...max(start, bytes.count - word.count)
        return starts.first { bytes[$0...].starts(with: word) }.map { $0 + word.count }
    }
}
