import Casework
import Ledger
import Terminal

extension Candidate {
    /// Its name with its number, where they differ.
    var name: String { number.isEmpty || number == title ? title : "\(title) \(number)" }

    /// A row of a list to choose from.
    var choice: ChoiceList<String>.Item { .init(reference, name, detail: detail) }
}
