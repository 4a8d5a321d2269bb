/// A line of a screen: texts side by side, each with its look.
public typealias StyledLine = [(String, Style)]
