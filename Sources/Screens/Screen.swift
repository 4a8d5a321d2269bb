import Casework
import Terminal

/// One screen: its state, how it is drawn, and what it does with keys. It says which actions it has; the desk turns keys
/// into actions, and gives it only what is left.
///
/// To add a screen: 1. a class here in `Screens`, 2. what opens it, 3. golden frames and a scenario in `ScreensTests`.
public protocol Screen: AnyObject {
    /// Its name in the title line.
    var title: Label { get }
    /// More in the title line, at its right: a count, what is true of the whole screen.
    var status: Label? { get }
    /// What can be done here, in the footer's order.
    var actions: [Action] { get }
    /// Whether characters are text here, and no letters of actions.
    var takesText: Bool { get }
    /// The draft that it fills, as long as it is open.
    var draft: Int? { get }
    /// Whether it is drawn over the screen below, which stays visible.
    var isOverlay: Bool { get }
    /// Whether other files than the ledger's are read here, and may be damaged.
    var readsOtherFiles: Bool { get }

    /// Why an action of its own can't be done now; nil when it can.
    func reason(against action: Action) -> Label?
    /// Does one of its actions.
    func perform(_ action: Action) throws
    /// Takes a key that is no action; false when it has no use for it.
    func handle(_ key: Key) throws -> Bool
    /// Takes a pasted text; false when it has no use for it.
    func paste(_ text: String) throws -> Bool
    /// Takes a press or a turn of the wheel at a place of its own area.
    func handle(_ mouse: Mouse) throws -> Bool
    /// Draws itself on its area, and places the cursor.
    func draw(_ canvas: inout Canvas)
    /// Reads again what it shows: it was opened, uncovered, or the ledger has changed.
    func refresh() throws
    /// Does a slice of what can wait until no key is waiting; true while there is more to do.
    func work() throws -> Bool
    /// Called when nothing was typed for two seconds, when the program is told to end, and before it is left: what is
    /// unsaved is kept.
    func keep() throws
}

extension Screen {
    public var status: Label? { nil }
    public var takesText: Bool { false }
    public var draft: Int? { nil }
    public var isOverlay: Bool { false }
    public var readsOtherFiles: Bool { false }
    public func reason(against action: Action) -> Label? { nil }
    public func handle(_ key: Key) throws -> Bool { false }
    public func paste(_ text: String) throws -> Bool { false }
    public func handle(_ mouse: Mouse) throws -> Bool { false }
    public func refresh() throws {}
    public func work() throws -> Bool { false }
    public func keep() throws {}
}
