extension Array {
    /// Those that fit, the best first; of two that fit as well the first stays first.
    ///
    /// - parameter score: how well one fits, more is better; nil for not at all.
    func best(by score: (Element) -> Int?) -> [Element] {
        enumerated().compactMap { place, element in score(element).map { (place, element, $0) } }
            .sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map { $0.1 }
    }
}
