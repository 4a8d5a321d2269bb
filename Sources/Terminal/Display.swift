/// Where frames are shown and events come from: a terminal, or a script of a test.
public protocol Display: AnyObject {
    /// The size that the next frame should have.
    var size: Size { get }

    /// Shows a frame; only what changed since the last one is sent.
    func show(_ frame: Frame)

    /// The next event; nil when none came within the time. Nil for a limit waits until one comes. Keys that were typed
    /// ahead are given one by one, none is ever dropped.
    func next(within limit: Duration?) -> Event?

    /// Whether an event is there already, so that drawing can wait until all of what was typed is handled.
    var hasNext: Bool { get }

    /// Says that something was refused, by a sound.
    func ring()

    /// Draws everything anew with the next frame: something else wrote on the screen.
    func invalidate()

    /// Whether presses and turns of the mouse are reported; the terminal's own copying works while they are not.
    var hasMouse: Bool { get set }

    /// Gives the terminal back to the shell until the program is continued.
    func suspend()

    /// Gives the terminal back as it was.
    func close()
}
