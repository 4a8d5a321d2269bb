import Casework

/// One field of a form, or something that the form asks for beside them: what was typed, how it reads, what is wrong.
struct FormField {
    let key: String
    let label: Label
    let type: FieldType
    let isRequired: Bool
    /// The text that goes into the entry: what the field's type reads, or what was typed where it reads nothing of it.
    var text = ""
    /// How people read it.
    var shown = ""
    /// What keeps it from being saved.
    var problem: Label?
    /// What is odd about it.
    var warning: Label?
    /// Whether the cursor was in it, so that it is no longer early to find fault.
    var wasLeft = false
    /// What stood there when the form was opened.
    var original = ""

    init(_ form: FieldForm) {
        key = form.key
        label = form.label
        type = form.type
        isRequired = form.isRequired
    }

    init(_ extra: FormExtra) {
        key = extra.key
        label = extra.label
        type = .text
        isRequired = false
    }

    var isEdited: Bool { text != original }
}
