import Casework

extension FieldType {
    /// How a field of the type is filled in quickly, for the panel of a form.
    var typingHelp: Label {
        switch self {
        case .text: Label("直接输入文字。", "Type words.")
        case .note: Label("直接输入，Alt-M 换行，方向键移动。", "Type words; Alt-M breaks the line.")
        case .number: Label("编号；留空由程序接着上一个编。", "A number; left blank it follows the last one.")
        case .areaCode:
            Label(
                "区划代码 2、4、6、9、12 或 14 位：411102001000 = 街道，…01 = 同地第二个站。",
                "A division code of 2, 4, 6, 9, 12 or 14 digits.")
        case .day:
            Label(
                "t 今天  y 昨天  -3 三天前  20 本月20日  1120 = 11月20日  上周一  2026-11-20",
                "t today  y yesterday  -3 three days ago  20 the 20th  1120 = 20 Nov  2026-11-20")
        case .clock: Label("930 = 9:30   14 = 14:00   下午2点半", "930 = 9:30   14 = 14:00")
        case .count(let unit):
            if unit == Label("分钟", "minutes") {
                Label("90   1.5h   1:30   0930-1100   45+45", "90   1.5h   1:30   0930-1100   45+45")
            } else {
                Label("整数，可写算式：20+18  3x4", "A whole number, or a sum: 20+18  3x4")
            }
        case .money: Label("元，可写 1.2万、100+250.5", "Yuan; also sums such as 100+250.5")
        case .amount:
            Label("数，可写 2100  35%  1.2万  300小时  84.8369万元", "A number; also 35%  300h  in base units")
        case .indicator: Label("输入名称、拼音或代码来查找。", "Type its name or id.")
        case .periodName: Label("年度，如 2023，或期间的名称。", "A year such as 2023, or a period's name.")
        case .idNumber: Label("18 位身份证号，末位可为 X。", "18 characters; the last may be X.")
        case .phone: Label("手机或座机号码。", "A mobile or landline number.")
        default: wanted
        }
    }
}
