import InquitModel

extension Format {
  /// WebAnno TSV 3.3, which INCEpTION and WebAnno read and write. Its offsets count UTF-16 code units.
  public static let webAnno = Self.makeWebAnno()

  private static func makeWebAnno() -> Format {
    var format = Format(
      id: "webanno", summary: "WebAnno TSV 3.3 for INCEpTION: a token a line, a column a feature",
      unit: .utf16,
      capabilities: [.sentences, .tokens, .annotations, .nesting, .crossing, .relations],
      recognise: { sample in
        guard let first = sample.lines.first, first.hasPrefix("#FORMAT=WebAnno TSV 3") else { return nil }
        return .certain("its first line is “\(first)”")
      },
      reader: { source, options in WebAnnoReader(source, options) },
      writer: { _ in WebAnnoWriter() })
    format.aliases = ["webanno-tsv", "inception"]
    format.extensions = ["tsv"]
    format.layout = .fileEach
    return format
  }
}

/// A layer that the header declares: `#T_SP=webanno.custom.Sentiment|Category|Opinion`.
struct WebAnnoLayer: Hashable {
  enum Kind: String {
    case span = "#T_SP="
    case chain = "#T_CH="
    case relation = "#T_RL="
  }

  /// What a file's first line says before the version.
  static let formatLine = "#FORMAT"

  let kind: Kind
  let name: String
  /// A column each; one without a name where the layer has no features.
  let features: [String]

  /// nil when the line declares none.
  init?(_ line: String) {
    guard let kind = [Kind.span, .chain, .relation].first(where: { line.hasPrefix($0.rawValue) }) else {
      return nil
    }
    var fields = line.dropFirst(kind.rawValue.count).split(
      separator: "|", omittingEmptySubsequences: false
    ).map(String.init)
    self.kind = kind
    name = fields.removeFirst()
    features = fields.isEmpty ? [""] : fields
  }

  /// The name without its package.
  var shortName: String { name.split(separator: ".").last.map(String.init) ?? name }

  /// The feature that labels the annotations; nil where the layer's own name is their label.
  var labelFeature: String? {
    // Lemmas and parts of speech describe every token: they are no labels.
    if name.contains(".api.segmentation.") || name.contains(".api.lexmorph.") { return nil }
    return features.first { $0 == "value" || $0 == "label" } ?? (features.count == 1 ? features[0] : nil)
  }

  /// Whether a column has the roles of slots; the column behind it has their targets.
  func isRole(_ column: Int) -> Bool { features[column].hasPrefix("ROLE_") }

  /// The layer that a relation's ends lie on.
  var baseLayer: String? {
    guard kind == .relation, let last = features.last, last.hasPrefix("BT_") else { return nil }
    return String(last.dropFirst(3))
  }
}

/// How the format spells text and values.
enum WebAnnoEscape {
  /// A line of a sentence, as after `#Text=`.
  static func text(_ string: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      if let letter = letters.first(where: { $0.scalar == scalar })?.letter {
        out.append("\\")
        out.append(letter)
      } else {
        // The other control characters stand as themselves behind the backslash.
        if scalar.value < 0x20, scalar != "\u{B}" { out.append("\\") }
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static let letters: [(scalar: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("\t", "t"), ("\n", "n"), ("\u{C}", "f"), ("\r", "r"), ("\u{8}", "b"), ("\\", "\\"),
  ]

  static func unescapedText(_ string: some StringProtocol) -> String {
    unescaped(string) { next, out in
      if let meant = letters.first(where: { $0.letter == next })?.scalar {
        out.append(meant)
      } else {
        if next.value >= 0x20 { out.append("\\") }
        out.append(next)
      }
    }
  }

  /// `string` with what `append` makes of each code point behind a backslash in the place of the two.
  private static func unescaped(
    _ string: some StringProtocol, _ append: (Unicode.Scalar, inout String.UnicodeScalarView) -> Void
  ) -> String {
    var out = String.UnicodeScalarView()
    var rest = string.unicodeScalars.makeIterator()
    while let scalar = rest.next() {
      if scalar == "\\", let next = rest.next() { append(next, &out) } else { out.append(scalar) }
    }
    return String(out)
  }

  /// A feature's value. `->` is escaped as one.
  static func value(_ string: String) -> String {
    let scalars = Array(string.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t": out.append(contentsOf: "\\t".unicodeScalars)
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case "\\", "[", "]", "|", "_", ";", "*":
        out.append("\\")
        out.append(scalar)
      default:
        if scalar == "-", i + 1 < scalars.count, scalars[i + 1] == ">" { out.append("\\") }
        out.append(scalar)
      }
    }
    return String(out)
  }

  static func unescapedValue(_ string: some StringProtocol) -> String {
    unescaped(string) { next, out in out.append(next == "t" ? "\t" : next == "n" ? "\n" : next) }
  }

  /// `cell` cut at each `separator` that is not escaped.
  static func split(_ cell: String, at separator: Unicode.Scalar) -> [String] {
    var pieces = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if scalar == separator, !isEscaped {
        pieces.append(String.UnicodeScalarView())
      } else {
        pieces[pieces.count - 1].append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return pieces.map { String($0) }
  }

  /// `PER[1]` as `PER` and `1`; an escaped bracket belongs to the value.
  static func bracketed(_ cell: String) -> (value: String, bracket: String?) {
    guard cell.utf8.last == UInt8(ascii: "]") else { return (cell, nil) }
    let pieces = split(cell, at: "[")
    guard pieces.count == 2, split(pieces[1], at: "]").count == 2 else { return (cell, nil) }
    return (pieces[0], String(pieces[1].unicodeScalars.dropLast()))
  }
}
