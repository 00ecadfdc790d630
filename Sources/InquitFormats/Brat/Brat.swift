import InquitModel

extension Format {
  /// brat's standoff (Stenetorp et al. 2012): annotations in an `.ann` file beside the text's `.txt`.
  public static let brat = Self.makeBrat()

  private static func makeBrat() -> Format {
    var format = Format(
      id: "brat", summary: "brat's standoff, an .ann file beside each .txt", unit: .codePoints,
      capabilities: [
        .text, .annotations, .anyBoundaries, .nesting, .crossing, .parts, .attributes, .provenance, .rejected,
        .relations, .relationDetails,
      ],
      recognise: { sample in
        let lines = sample.lines.filter { !$0.isEmpty }
        guard let first = lines.first(where: { BratLine($0)?.kind == "T" }),
          lines.prefix(20).allSatisfy({ BratLine($0) != nil })
        else { return nil }
        return .certain("its lines are like “\(first.prefix(30))”")
      },
      reader: { source, options in BratReader(source, options) },
      writer: { _ in BratWriter() })
    format.aliases = ["standoff", "ann"]
    format.extensions = ["ann"]
    format.layout = .fileEachWithText(extension: "txt")
    return format
  }
}

/// A line of an `.ann` file: `T1⇥Location 0 5;16 23⇥North America`.
struct BratLine {
  /// The letter that the id starts with, `#` or `*`.
  let kind: Character
  let id: String
  /// What stands between the first two TABs.
  let body: [String]
  /// What follows the second TAB; nil when there is none.
  let text: String?

  /// nil when the line is none of brat's.
  init?(_ line: String) {
    let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard columns.count >= 2, let kind = columns[0].first, "TREAMN#*".contains(kind),
      columns[0].dropFirst().allSatisfy({
        $0.isASCII && ($0.isNumber || $0.isLetter) || $0 == "-" || $0 == "_"
      })
    else { return nil }
    self.kind = kind
    id = String(columns[0])
    body = columns[1].split(separator: " ").map(String.init)
    text = columns.count > 2 ? String(columns[2]) : nil
    if body.isEmpty { return nil }
  }
}

/// How Inquit's own data is kept in notes, which brat shows and carries along.
enum BratNote {
  /// The note's type, where brat's own are `AnnotatorNotes`.
  static let type = "Inquit"
}
