import InquitModel

extension Format {
  /// CoNLL-U of Universal Dependencies, with annotations in the MISC column as CorefUD writes entities:
  /// `Entity=(e1-quote` at the first token, `Entity=e1)` at the last.
  public static let conllu = Self.makeCoNLLU()

  private static func makeCoNLLU() -> Format {
    var format = Format(
      id: "conllu", summary: "CoNLL-U, annotations as entities in the MISC column", unit: .tokens,
      capabilities: [
        .text, .documentID, .metadata, .sentences, .tokens, .segmenter, .annotations, .nesting, .crossing,
        .parts,
        .relations,
      ],
      recognise: { sample in
        let rows = sample.lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
        guard !rows.isEmpty,
          rows.allSatisfy({ $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10 })
        else { return nil }
        return .certain("its lines have the ten columns of CoNLL-U")
      },
      reader: { source, options in CoNLLUReader(source, options) },
      writer: { _ in CoNLLUWriter() })
    format.aliases = ["conll-u", "ud"]
    format.extensions = ["conllu"]
    return format
  }

  /// CoNLL-U Plus with a column for annotations, written as PARSEME writes its own: `1:quote` at the first token,
  /// `1` at the others, `;` between several, `*` where there is none.
  public static let conlluPlus = Self.makeCoNLLUPlus()

  private static func makeCoNLLUPlus() -> Format {
    var format = Format(
      id: "conllup", summary: "CoNLL-U Plus, annotations in a column of their own", unit: .tokens,
      capabilities: [
        .text, .documentID, .metadata, .sentences, .tokens, .segmenter, .annotations, .nesting, .crossing,
      ],
      recognise: { sample in
        sample.lines.first?.hasPrefix("# global.columns") == true
          ? .certain("its first line is # global.columns") : nil
      },
      reader: { source, options in CoNLLUReader(source, options) },
      writer: { _ in CoNLLUWriter(isPlus: true) })
    format.aliases = ["conll-u-plus", "cupt"]
    format.extensions = ["conllup", "cupt"]
    return format
  }
}

/// The blanks after a token in the MISC column, as UDPipe writes them. Other white space, for which UDPipe
/// has no sign and which the validator takes for a slip, is written as `\uXXXX`.
enum SpacesAfter {
  static func spelled(_ gap: String) -> String {
    var result = ""
    for scalar in gap.unicodeScalars {
      switch scalar {
      case " ": result += "\\s"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "|": result += "\\p"
      case "\\": result += "\\\\"
      case _ where scalar.properties.isWhitespace && scalar.value <= 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func read(_ spelling: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    var rest = spelling.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if !isEscaped {
        if scalar == "\\" { isEscaped = true } else { result.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "s": result.append(" ")
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "p": result.append("|")
      case "u":
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        guard let other = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
          result.append(scalar)
          continue
        }
        result.append(other)
        rest = rest.dropFirst(4)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
