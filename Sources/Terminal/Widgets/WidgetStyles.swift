/// The looks that widgets are drawn with.
public struct WidgetStyles: Sendable, Hashable {
    /// What has no look of its own.
    public var plain: Style
    /// What stands out: a box's title, a key.
    public var strong: Style
    /// What stands above columns and rows.
    public var heading: Style
    /// The row, day or button that keys act on.
    public var chosen: Style
    /// The cell of the chosen row that keys act on, and what text is being typed into.
    public var active: Style
    /// Hints, frames and what is less important.
    public var faint: Style
    public var error: Style
    public var warning: Style
    public var success: Style
    /// The part of a text that was searched for.
    public var match: Style

    /// Looks without colours, where nothing else is told.
    public init(
        plain: Style = .plain, strong: Style = Style(.bold), heading: Style = Style(.bold),
        chosen: Style = Style(.reverse), active: Style = Style(.underline), faint: Style = Style(.dim),
        error: Style = Style(.bold), warning: Style = .plain, success: Style = .plain,
        match: Style = Style(.bold)
    ) {
        self.plain = plain
        self.strong = strong
        self.heading = heading
        self.chosen = chosen
        self.active = active
        self.faint = faint
        self.error = error
        self.warning = warning
        self.success = success
        self.match = match
    }
}
