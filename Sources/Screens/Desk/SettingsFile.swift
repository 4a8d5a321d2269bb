import Exchange
import Glibc

/// Where a person's settings are kept between runs.
public struct SettingsFile: Sendable {
    /// Nil keeps nothing: a demo's settings go with it.
    public let path: String?

    public init(path: String?) {
        self.path = path
    }

    /// The settings; the usual ones where there is no file, or it can't be read.
    public func read() -> Settings {
        guard let path, let file = fopen(path, "re") else { return Settings() }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 1 << 20 {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return Settings(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Writes the settings, whole or not at all.
    ///
    /// - throws: `FileFailure` where the file can't be written.
    public func write(_ settings: Settings) throws(FileFailure) {
        guard let path else { return }
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o700)
        }
        let file = try AtomicFile(path: path)
        var bytes = Array(settings.text.utf8)
        try Self.write(&bytes, to: file)
        try file.commit()
    }

    private static func write(_ bytes: inout [UInt8], to file: AtomicFile) throws(FileFailure) {
        var failure: FileFailure?
        bytes.withUnsafeBytes { bytes in
            do throws(FileFailure) { try file.write(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
