/// Finds out the scheme of a file's tags from what only one of the schemes allows.
struct TagSchemeEvidence {
  /// Where something was seen, and how often.
  private struct Sighting {
    var count = 0
    var line = 0
    var tag = ""
  }

  private var letters: [Unicode.Scalar: Sighting] = [:]
  /// `B-` where no annotation of its label ends before it: not IOB1.
  private var freeBegin = Sighting()
  /// `I-` that begins an annotation: not IOB2.
  private var firstInside = Sighting()
  /// `E-` where none of its label follows: not IOE1.
  private var freeEnd = Sighting()
  /// `I-` that ends an annotation: not IOE2.
  private var lastInside = Sighting()

  init() {}

  /// Adds the tags of one sentence, each with its spelling and line.
  mutating func add(_ tags: [(tag: Tag, spelling: String, line: Int)]) {
    for (i, item) in tags.enumerated() where item.tag.role != .outside {
      let before = i > 0 ? tags[i - 1].tag : .outside
      let after = i + 1 < tags.count ? tags[i + 1].tag : .outside
      let followsSame = before.role != .outside && before.label == item.tag.label
      let precedesSame = after.role != .outside && after.label == item.tag.label
      Self.see(item, &letters[item.tag.letter, default: Sighting()])
      switch item.tag.role {
      case .begin: if !followsSame { Self.see(item, &freeBegin) }
      case .end: if !precedesSame { Self.see(item, &freeEnd) }
      case .inside:
        if !followsSame { Self.see(item, &firstInside) }
        if !precedesSame { Self.see(item, &lastInside) }
      case .single, .outside: break
      }
    }
  }

  private static func see(_ item: (tag: Tag, spelling: String, line: Int), _ sighting: inout Sighting) {
    if sighting.count == 0 {
      sighting.line = item.line
      sighting.tag = item.spelling
    }
    sighting.count += 1
  }

  /// The scheme; throws `ReadError` when the tags speak for two of them. Where the tags read the same
  /// under several schemes, as when all are `O`, any of those is given.
  func scheme() throws(ReadError) -> TagScheme {
    let bilou = sighting("U", "L")
    let bioes = sighting("S", "E", "M")
    if let bilou, let single = letters["S"] {
      throw conflict("BILOU", bilou, "BIOES", single)
    }
    if bilou != nil { return .bilou }
    if letters["S"] != nil || letters["M"] != nil || (letters["B"] != nil && letters["E"] != nil) {
      return .bioes
    }
    if bioes != nil { return try decide(("IOE2", .ioe2, freeEnd), ("IOE1", .ioe1, lastInside)) }
    if letters["B"] == nil { return .iob1 }
    return try decide(("IOB2", .iob2, freeBegin), ("IOB1", .iob1, firstInside))
  }

  private func sighting(_ scalars: Unicode.Scalar...) -> Sighting? {
    scalars.compactMap { letters[$0] }.first
  }

  /// The scheme that nearly all evidence speaks for. One slip in twenty is taken for a slip, and is reported
  /// where it stands; more is a question for whoever knows the file.
  private func decide(
    _ a: (name: String, scheme: TagScheme, evidence: Sighting),
    _ b: (name: String, scheme: TagScheme, evidence: Sighting)
  ) throws(ReadError) -> TagScheme {
    if b.evidence.count * 20 <= a.evidence.count { return a.scheme }
    if a.evidence.count * 20 <= b.evidence.count { return b.scheme }
    throw conflict(a.name, a.evidence, b.name, b.evidence)
  }

  private func conflict(_ a: String, _ x: Sighting, _ b: String, _ y: Sighting) -> ReadError {
    ReadError(
      line: min(x.line, y.line),
      message: "the tags are neither \(a) nor \(b) throughout: \(x.tag) on line \(x.line) fits \(a) only, "
        + "\(y.tag) on line \(y.line) \(b) only",
      help: "say which it is with --scheme")
  }
}
