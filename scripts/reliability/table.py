"""The table of what was tried."""

from reliability.findings import KINDS

HEADER = ("test", "count", *KINDS, "seconds")


def row(trial, findings, seconds):
    if findings is None:
        return (trial.title, "not run", *("" for _ in KINDS), "")
    return (trial.title, f"{findings.count:,}", *(str(len(findings.found[kind])) for kind in KINDS), f"{seconds:.0f}")


def text(rows, is_markdown):
    """The rows as lines, the numbers to the right."""
    rows = [HEADER, *rows]
    widths = [max(len(cells[index]) for cells in rows) for index in range(len(HEADER))]
    lines = []
    for index, cells in enumerate(rows):
        parts = [cell.ljust(width) if place == 0 else cell.rjust(width)
                 for place, (cell, width) in enumerate(zip(cells, widths))]
        if is_markdown:
            lines.append("| " + " | ".join(parts) + " |")
        else:
            lines.append("  ".join(parts).rstrip())
        if index == 0:
            rules = ["-" * width for width in widths]
            if is_markdown:
                rules = [rules[0], *(rule[:-1] + ":" for rule in rules[1:])]
                lines.append("| " + " | ".join(rules) + " |")
            else:
                lines.append("  ".join(rules))
    return "\n".join(lines)
