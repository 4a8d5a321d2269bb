import Casework
import Glibc
import Ledger
import Terminal

/// The ways out of a damaged ledger.
enum Rescue {
    /// The commands, for those who called one.
    static var hints: [String] {
        let path = Invocation.current.ledgerPath
        return WayOut.all(for: path).map { way in
            switch way {
            case .look(let backup):
                say(
                    "看最后一份备份：taizhang --ledger \(backup)",
                    "look at the last backup: taizhang --ledger \(backup)")
            case .restore(let backup):
                say(
                    "用备份替换（损坏的文件另存）：taizhang restore \(backup)",
                    "put the backup in its place (the damaged file is kept): taizhang restore \(backup)")
            case .salvage(let new):
                say("打捞：taizhang salvage \(path) \(new)", "salvage: taizhang salvage \(path) \(new)")
            }
        }
    }

    /// Asks at the terminal what is to be done, and does it.
    ///
    /// - returns: the ledger to go on with; nil where the person leaves.
    static func ask(_ failure: LedgerFailure, today: Day, who: String) throws -> Ledger? {
        let path = Invocation.current.ledgerPath
        let ways = WayOut.all(for: path)
        complain("taizhang: \(failure.sentence[language])")
        for (index, way) in ways.enumerated() { complain("  \(index + 1)  \(way.offer)") }
        complain("  \(ways.count + 1)  \(say("什么都不做，退出", "do nothing and leave"))")
        complain(say("请选一项（数字，回车）：", "Choose one (its number, Enter):"))
        guard let line = readLine(), let number = Int(line.filter { $0.isASCII && $0.isNumber }),
            ways.indices.contains(number - 1)
        else { return nil }
        switch ways[number - 1] {
        case .look(let backup): return try Ledger(backup, isReadOnly: true, who: who, today: today)
        case .restore(let backup):
            if let kept = try restore(backup, path, today: today) {
                complain(say("损坏的文件留在 \(kept)", "the damaged file is kept as \(kept)"))
            }
            return try Ledger(path, who: who, today: today)
        case .salvage(let new):
            try SalvageCommand.salvage(path, to: new, format: .table)
            complain(
                say(
                    "新台账是 \(new)；打开：taizhang --ledger \(new)",
                    "the new ledger is \(new); open it with taizhang --ledger \(new)"))
            return nil
        }
    }

    /// Puts a backup in the ledger's place: into the file itself where it can still be opened, so that others who have it
    /// open see the change and half-filled forms go on.
    private static func restore(_ backup: String, _ path: String, today: Day) throws -> String? {
        if let ledger = try? Ledger(path, today: today) {
            defer { try? ledger.close() }
            if let kept = try? ledger.restore(from: backup) { return kept }
        }
        return try Ledger.restore(from: backup, inPlaceOf: path, today: today)
    }
}

extension WayOut {
    fileprivate var offer: String {
        switch self {
        case .look(let backup): say("只读打开最后一份备份 \(backup)", "open the last backup read-only, \(backup)")
        case .restore(let backup):
            say(
                "用这份备份替换它（损坏的文件另存）：\(backup)",
                "put that backup in its place (the damaged file is kept): \(backup)")
        case .salvage(let new): say("打捞能读的一切到 \(new)", "salvage what can be read to \(new)")
        }
    }
}
