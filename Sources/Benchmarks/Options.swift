/// What was asked for on the command line.
struct Options {
    var sizes: [Int] = []
    var seed: UInt64 = 1
    var only: [Measurement] = Measurement.allCases
    /// Where the files stay for another run; nil for a temporary directory that goes.
    var keep: String?
    var isMarkdown = false

    static let usage = """
        usage: Benchmarks [10k|100k|1M …] [--seed N] [--keep DIR] [--markdown]
                          [--only import,open,tally,page,export,check,save,terminal]
        """

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        func value(of option: String) throws -> String {
            guard let value = rest.popFirst() else { throw Failure("\(option) wants a value\n\(Self.usage)") }
            return value
        }
        while let word = rest.popFirst() {
            switch word {
            case "--seed":
                guard let number = UInt64(try value(of: word)) else { throw Failure(Self.usage) }
                seed = number
            case "--only":
                only = try value(of: word).split(separator: ",").map {
                    guard let measurement = Measurement(rawValue: String($0)) else {
                        throw Failure("nothing is called \($0)\n\(Self.usage)")
                    }
                    return measurement
                }
            case "--keep": keep = try value(of: word)
            case "--markdown": isMarkdown = true
            default:
                guard let size = Self.size(word) else { throw Failure(Self.usage) }
                sizes.append(size)
            }
        }
        if sizes.isEmpty { sizes = [10_000, 100_000] }
    }

    /// `10k` is 10,000; `1M` a million. Below 10,000 the shares of a station come to nothing.
    private static func size(_ word: String) -> Int? {
        let unit = word.hasSuffix("k") ? 1_000 : word.hasSuffix("M") ? 1_000_000 : 1
        guard let number = Int(unit == 1 ? word : String(word.dropLast())), number * unit >= 10_000 else {
            return nil
        }
        return number * unit
    }
}
