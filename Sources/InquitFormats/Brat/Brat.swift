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
        guard let first = lines.first(where: { BratLine(Array($0.utf8))?.kind == .text }),
          lines.prefix(20).allSatisfy({ BratLine(Array($0.utf8)) != nil })
        else { return nil }
        return .certain("its lines are like “\(first.prefix(30))”")
      },
      reader: { source, options in BratReader(source, options) },
      writer: { _ in BratWriter() })
    format.makeEditor = { BratEditor($0) }
    format.aliases = ["standoff", "ann"]
    format.extensions = ["ann"]
    format.layout = .fileEachWithText(extension: "txt")
    format.ownKey = BratFile.key
    return format
  }
}

/// How Inquit's own data is kept in notes, which brat shows and carries along.
enum BratNote {
  /// The note's type, where brat's own are `AnnotatorNotes`.
  static let type = "Inquit"
}
