import Glibc

/// What a test waited for and did not get.
public struct NeverCame: Error, CustomStringConvertible {
    public let wanted: String
    /// What was there instead when the time was over.
    public let found: String

    public var description: String { "waited for \(wanted), found:\n\(found)" }
}

/// Looks every few milliseconds whether something has come; the longest that a terminal is waited for is ten seconds.
///
/// - Parameter look: what is looked for, nil while it is not there.
/// - Parameter found: what to tell when it never came.
public func wait<Thing>(
    for wanted: String, at most: Duration = .seconds(10), found: () -> String = { "" },
    _ look: () throws -> Thing?
) throws -> Thing {
    let deadline = ContinuousClock.now + most
    repeat {
        if let thing = try look() { return thing }
        usleep(5_000)
    } while ContinuousClock.now < deadline
    if let thing = try look() { return thing }
    throw NeverCame(wanted: wanted, found: found())
}
