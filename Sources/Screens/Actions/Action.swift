/// Everything that can be done at the terminal. Keys, footer, help, menu and palette are made from this one table
/// (`Action+Definition.swift`); nothing is bound elsewhere.
///
/// To add an action: 1. a case here, 2. its line in the definition, 3. a screen that names it among its `actions` and
/// does it in `perform`.
public enum Action: String, Sendable, CaseIterable {
    // Anywhere
    case help, menu, find, month, home, back, quit, undo, redraw, suspend, language
    // New records and lists
    case newCase, newGroup, newActivity, newService, newOther
    case listCases, listGroups, listActivities, listServices, listOther
    // Lists and records
    case open, add, edit, copy, delete, mark, markAll, sort, filter, history, export, narrow, place, check,
        next, previous
    // Forms
    case save, saveAndNext, pick, copyRecord, copyValue, today, nextField, previousField, lineEnd
    // Cases and groups
    case addContact, addVisit, advance, close, wholeForm, sameEvent
    case addSession, addMember, addWalkIns, markAllPresent, presence, complete
    // The month
    case earlier, later, choosePeriod, byWeek, byMonth, byStation, byCounty, byField, byWorker, plainMonth,
        bars, turn, zeros, bySealed, wholeYear
    // The life of a month, the board
    case monthLife, completeMonth, reviewMonth, lockMonth, unlockMonth, handBackMonth, explainItem
    case board, boardMonths, boardLate, boardUntouched, boardCoverage, nextView, compare
    // Exporting, settings, messages
    case run, preview, change, settings, stations, workers, person, messages, keyTest, mouse, backup, drafts,
        bin, recover, emptyBin,
        verify
    // Backups
    case makeBackup, verifyBackup, restoreBackup, restoreNow, secondPlace, backupToFile
    // Choosing in overlays
    case accept, cancel, confirm, handInLate
}
