/// Where written bytes go: a file that appears whole, standard output, or memory.
public protocol ByteSink: AnyObject {
    /// Takes all the bytes or throws.
    func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure)

    /// All is written: makes it last. Nothing may be written afterwards.
    func commit() throws(FileFailure)

    /// Gives up; what can be taken back is. Does nothing after `commit`.
    func abandon()
}
