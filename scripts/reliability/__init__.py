"""What scripts/torture does to the program: each trial in a file of its own, on a kit that they share.

The kit: `desk` (a ledger, a home and runs of the program), `terminal` and `screen` (its screens), `shim` (failing and
killing at the k-th system call), `content` (what a ledger holds), `sample` (a small ledger), `acts` (changes of it),
`findings`, `trial`, `bench` (running and the table).
"""
