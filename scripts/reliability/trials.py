"""The trials, in the order of the table."""

from reliability import kills
from reliability.trial import Trial

TRIALS = [
    Trial("kills", "kill -9 during saves by commands", 880, 40, 20, kills.commands),
    Trial("screens", "kill -9 during saves on the screens", 120, 6, 6, kills.screens),
]
