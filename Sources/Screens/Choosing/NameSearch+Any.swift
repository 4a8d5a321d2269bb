import Casework

extension NameSearch {
    /// How well the best of several names matches; nil where none does.
    func score(ofAny names: String...) -> Int? { names.compactMap(score).max() }
}
