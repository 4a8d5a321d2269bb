import Glibc

/// Why the system refused something, in both languages.
struct SystemReason {
    let chinese: String
    let english: String

    /// The reason behind an `errno`.
    init(_ code: Int32) {
        english = strerror(code).map { String(cString: $0) } ?? "errno \(code)"
        chinese =
            switch code {
            case ENOENT: "没有这个文件或目录"
            case EACCES, EPERM: "没有权限"
            case ENOTDIR: "路径中有一段不是目录"
            case EISDIR: "它是一个目录"
            case EEXIST: "它已经存在"
            case ENOSPC: "磁盘空间已满"
            case EDQUOT: "已超出磁盘配额"
            case EROFS: "该磁盘只读"
            case ELOOP: "符号链接绕成了圈"
            case ENAMETOOLONG: "名称太长"
            case EIO: "读写设备出错"
            default: english
            }
    }
}
