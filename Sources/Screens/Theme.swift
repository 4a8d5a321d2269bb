import Terminal

/// What a part of a screen is, and how that looks. Nothing is told by colour alone: every look that means something
/// stands beside a word or a mark.
public enum Theme: String, Sendable, CaseIterable {
    /// The terminal's own colours and its six hues.
    case colour
    /// Bold, reverse and underline only: also what `NO_COLOR` asks for.
    case mono
    /// Bold everywhere and reverse for what is chosen.
    case contrast

    /// What a part of a screen is.
    public enum Role: Sendable, CaseIterable {
        case title, heading, label, value, faint, rule, key, chosen, active, error, warning, good, mark
    }

    /// How a part looks.
    public subscript(role: Role) -> Style {
        let style = Self.style(role)
        switch self {
        case .colour: return style
        case .mono: return Style(style.attributes)
        case .contrast: return Style(style.attributes.subtracting(.dim).union(.bold))
        }
    }

    private static func style(_ role: Role) -> Style {
        switch role {
        case .title: Style(.bold)
        case .heading: Style(.bold, hue: .cyan)
        case .label, .value: .plain
        case .faint: Style(.dim)
        case .rule: Style(.dim)
        case .key: Style(.bold)
        case .chosen: Style(.reverse)
        case .active: Style(.underline)
        case .error: Style(.bold, hue: .red)
        case .warning: Style(hue: .yellow)
        case .good: Style(hue: .green)
        case .mark: Style(.bold, hue: .magenta)
        }
    }
}

extension Theme {
    /// The looks of widgets.
    var widgets: WidgetStyles {
        WidgetStyles(
            plain: .plain, strong: self[.title], heading: self[.heading], chosen: self[.chosen],
            active: self[.active], faint: self[.faint], error: self[.error], warning: self[.warning],
            success: self[.good], match: self[.mark])
    }
}
