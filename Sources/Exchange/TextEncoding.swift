/// The ways of writing text as bytes that an imported file may use.
public enum TextEncoding: Equatable, Sendable, CaseIterable {
    case utf8
    case gb18030
    case utf16LittleEndian
    case utf16BigEndian

    /// The name people know it by, the same in both languages.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .utf16LittleEndian: "UTF-16 LE"
        case .utf16BigEndian: "UTF-16 BE"
        }
    }

    var iconvName: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }
}
