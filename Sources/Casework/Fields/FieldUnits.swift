extension FieldType {
    static let people = FieldType.count(unit: Label("人", "people"))
    static let minutesUnit = Label("分钟", "minutes")
    static let minutes = FieldType.count(unit: minutesUnit)
    static let matters = FieldType.count(unit: Label("件", "matters"))
    static let sessions = FieldType.count(unit: Label("节", "sessions"))
    static let serviceField = FieldType.choice(Choices(ServiceField.self))
}
