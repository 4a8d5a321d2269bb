import Terminal

extension Message.Kind {
    /// How its line looks.
    var look: MessageLine.Kind {
        switch self {
        case .done: .success
        case .hint: .hint
        case .warning: .warning
        case .refusal: .error
        }
    }
}
