import InquitModel

struct MixedScriptWord: DocumentRule {
  static let about = RuleDescription(
    code: "TXT016", name: "mixed-script-word", level: .warning,
    summary: "a word mixes Latin letters with Cyrillic or Greek ones that look like them",
    why: """
      A Cyrillic о in a Latin word cannot be seen, but the word matches nothing. It comes from a wrong keyboard, from \
      character recognition, or from someone who wants not to be found.
      """,
    failing: [.marked("P\u{43E}roshenko left"), .marked("\u{421}OVID and \u{421}hina")],
    passing: [.marked("Порошенко and Poroshenko"), .marked("µm 5 kΩ COVIDом")])

  /// Cyrillic and Greek letters that look like Latin ones (from Unicode's confusables, UTS #39).
  private static let lookalikes = Set("аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТХҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars)

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.cyrillicOrGreek) else { return }
    let text = document.text
    var wordStart: ByteOffset?
    var latin = 0
    var lookalike = 0
    var other = 0
    var offset: ByteOffset = 0
    while offset <= text.endOffset {
      let scalar = text.scalar(after: offset)
      if let scalar, scalar.isLetter {
        if wordStart == nil { wordStart = offset }
        if scalar.value < 0x250 {
          latin += 1
        } else if Self.lookalikes.contains(scalar) {
          lookalike += 1
        } else {
          other += 1
        }
      } else {
        // Only a Latin word in which every foreign letter can pass for a Latin one is certain.
        if let start = wordStart, latin > 0, lookalike > 0, other == 0, latin >= lookalike {
          report.add(
            "\(quoted(text[start..<offset])) mixes scripts", ranges: [start..<offset],
            help: "write the word in one script, before annotating")
        }
        wordStart = nil
        (latin, lookalike, other) = (0, 0, 0)
      }
      offset = offset.advanced(by: scalar.map(UTF8.width) ?? 1)
    }
  }
}
