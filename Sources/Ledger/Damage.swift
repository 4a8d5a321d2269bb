import Casework

/// What a file has lost on its way through other programs, seen beside what the ledger holds: such a row is refused, since
/// nobody meant the change.
enum Damage {
    /// The first value of a row that is the stored one with something lost. Line ends that another program writes
    /// differently are no loss: the stored ones stay.
    static func problem(_ kind: Kind, from before: [Value], to after: inout [Value]) -> Problem? {
        for (index, field) in kind.fields.enumerated() {
            guard before[index] != after[index], case .text(let new) = after[index] else { continue }
            if field.effectiveMasking != .none,
                new == field.effectiveMasking.mask(field.type.print(before[index]))
            {
                return problem(
                    field, new, String(stored: before[index]), "这是隐去姓名的导出文件，不能导回",
                    "the file was exported with names masked")
            }
            guard case .text(let old) = before[index] else { continue }
            if sameButForLineEnds(old, new) {
                after[index] = before[index]
            } else if sameQuantity(old, new) {
                return problem(
                    field, new, old, "电子表格把它当成了数字；确要修改请用 edit",
                    "a spreadsheet took it for a quantity; use edit to change it")
            } else if charactersLost(old, new) {
                return problem(
                    field, new, old, "另存的编码写不出这些字，请存为 UTF-8",
                    "the file's encoding has no such characters; save it as UTF-8")
            }
        }
        return nil
    }

    private static func problem(
        _ field: FieldForm, _ found: String, _ old: String, _ chinese: String, _ english: String
    ) -> Problem {
        Problem(field.key, found: found, wanted: Label("“\(old)”（\(chinese)）", "“\(old)” (\(english))"))
    }

    private static func sameButForLineEnds(_ old: String, _ new: String) -> Bool {
        func plain(_ text: String) -> [UInt8] {
            Array(text.utf8).split(separator: 13, omittingEmptySubsequences: false).enumerated().flatMap {
                place, part in
                place == 0 ? Array(part) : part.first == 10 ? Array(part) : [10] + part
            }
        }
        return plain(old) == plain(new)
    }

    /// `0012` and `12`, `1e5` and `100000`, 18 digits and 4.11E+17.
    private static func sameQuantity(_ old: String, _ new: String) -> Bool {
        guard let one = Double(old.folded), let other = Double(new.folded) else { return false }
        return one == other || abs(one - other) <= abs(one) * 1e-9
    }

    /// A question mark in the place of each character that an encoding has not.
    private static func charactersLost(_ old: String, _ new: String) -> Bool {
        let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        return old.count == new.count && zip(old, new).allSatisfy { $0 == $1 || $1 == "?" && !$0.isASCII }
    }
}
