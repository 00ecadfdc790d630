import InquitModel

/// The styles of one character, of those that every terminal has.
struct TextStyle: Hashable {
  /// An SGR colour, from 31 on.
  var color: UInt8?
  var isBold = false
  var isUnderlined = false
  var isReversed = false

  /// `text` in this style.
  func apply(to text: String) -> String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let color { codes.append("\(color)") }
    return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// A colour for each label, by its place in the schema, from the sixteen that read well on light and dark.
enum LabelColor {
  private static let palette: [UInt8] = [34, 35, 33, 32, 36, 31, 95, 94, 92, 96]

  static func code(of label: Label, in schema: LabelSchema) -> UInt8 {
    let place = schema.labels.firstIndex { $0.label == label } ?? 0
    return palette[place % palette.count]
  }
}
