extension Style {
    /// The same with foreground and background exchanged.
    var reversed: Style { Style(attributes.symmetricDifference(.reverse), hue: hue) }

    /// The same with another's attributes added, and its hue where it has one.
    func adding(_ other: Style) -> Style { Style(attributes.union(other.attributes), hue: other.hue ?? hue) }
}
