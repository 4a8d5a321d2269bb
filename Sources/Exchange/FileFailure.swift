import Glibc

/// A file, a directory or standard output refused something: which, what, and the system's reason.
public struct FileFailure: Error, Equatable, Sendable {
    /// What was being done.
    public enum Action: Equatable, Sendable {
        case open, read, create, write, replace
    }

    public var path: String
    public var action: Action

    /// The system's `errno`.
    public var code: Int32

    public init(path: String, action: Action, code: Int32) {
        self.path = path
        self.action = action
        self.code = code
    }

    /// The reader at the other end of a pipe has gone (`taizhang export - | head`): no reason to complain.
    public var isBrokenPipe: Bool { code == EPIPE }

    /// `无法写入 /media/u/visits.csv：磁盘空间已满。`
    public var chinese: String {
        let verb =
            switch action {
            case .open: "无法打开"
            case .read: "无法读取"
            case .create: "无法新建"
            case .write: "无法写入"
            case .replace: "无法替换"
            }
        return "\(verb) \(path)：\(Self.reason(code)?.chinese ?? Self.systemReason(code))。"
    }

    /// `Cannot write /media/u/visits.csv: the disk is full.`
    public var english: String {
        let verb =
            switch action {
            case .open: "open"
            case .read: "read"
            case .create: "create"
            case .write: "write"
            case .replace: "replace"
            }
        return "Cannot \(verb) \(path): \(Self.reason(code)?.english ?? Self.systemReason(code))."
    }

    private static func reason(_ code: Int32) -> (chinese: String, english: String)? {
        switch code {
        case ENOENT: ("没有这个文件或目录", "there is no such file or directory")
        case EACCES, EPERM: ("没有权限", "permission is denied")
        case EISDIR: ("它是一个目录", "it is a directory")
        case ENOTDIR: ("路径中有一段不是目录", "a part of the path is not a directory")
        case ENOSPC: ("磁盘空间已满", "the disk is full")
        case EDQUOT: ("已超出磁盘配额", "the disk quota is used up")
        case EROFS: ("该磁盘只读", "the disk is read-only")
        case ELOOP: ("符号链接绕成了圈", "its symbolic links go round in a circle")
        case EEXIST: ("它已经存在", "it exists already")
        case EPIPE: ("接收的一端已经关闭", "the receiving end has closed")
        case EIO: ("读写设备出错", "the device reports an error")
        case ENAMETOOLONG: ("名称太长", "the name is too long")
        case EFBIG: ("文件太大", "the file would be too large")
        case EMFILE, ENFILE: ("打开的文件太多", "too many files are open")
        case EBUSY, ETXTBSY: ("它正被占用", "it is in use")
        case EINVAL: ("它不是可以写入的普通文件", "it is not an ordinary file")
        case EBADF: ("它已经关闭", "it is closed already")
        default: nil
        }
    }

    private static func systemReason(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "errno \(code)" }
        return String(cString: text)
    }
}
