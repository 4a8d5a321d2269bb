import Casework
import Exchange
import Glibc

/// How an exported file is encoded.
public enum ExportEncoding: CaseIterable, Sendable {
    /// What spreadsheets open without asking.
    case utf8WithMark
    case utf8
    /// What older programs in China read.
    case gb18030

    /// Its name with what it is good for.
    var label: Label {
        switch self {
        case .utf8WithMark: Label("UTF-8 带 BOM（Excel）", "UTF-8 with BOM (Excel)")
        case .utf8: Label("UTF-8", "UTF-8")
        case .gb18030: Label("GB18030", "GB18030")
        }
    }

    /// A writer of CSV in this encoding to a sink.
    ///
    /// - throws: `FileFailure` where the system can't encode so.
    func writer(to sink: any ByteSink, path: String) throws(FileFailure) -> CSVWriter {
        switch self {
        case .utf8WithMark: return CSVWriter(to: sink, byteOrderMark: true)
        case .utf8: return CSVWriter(to: sink, byteOrderMark: false)
        case .gb18030:
            guard let encoded = EncodedSink(to: sink, as: .gb18030) else {
                throw FileFailure(path: path, action: .write, code: EILSEQ)
            }
            return CSVWriter(to: encoded, byteOrderMark: false)
        }
    }
}
