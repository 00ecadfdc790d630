import InquitModel

/// An annotated example on a page of guidelines, in Markdown.
///
/// A fenced block of the kind `marked` is correct: rules must find nothing in it. One of the kind `marked wrong=CODE` is a
/// mistake: the rule of that code, or name, must find something.
public struct GuidelineExample: Hashable, Sendable {
  /// What stands in the block, in marked text.
  public let markup: String
  /// The line of the page on which `markup` starts, from 1.
  public let line: Int
  /// The code or name of the rule that must find something; nil when nothing may be found.
  public let wrong: String?

  /// The examples of a page, in their order. Throws for a block that is not closed, or that says something else than
  /// `wrong=` and the code or name of a rule.
  public static func examples(in page: String) throws(ConfigurationError) -> [GuidelineExample] {
    var examples: [GuidelineExample] = []
    var open: (fence: Substring, info: Substring, line: Int, lines: [Substring])?
    var number = 0
    for bytes in page.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = Substring(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
      if let block = open {
        if line.hasPrefix(block.fence), line.allSatisfy({ $0 == "`" }) {
          if let example = try example(block.info, block.lines, line: block.line) { examples.append(example) }
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        let fence = line.prefix { $0 == "`" }
        open = (fence, line.dropFirst(fence.count), number + 1, [])
      }
    }
    if let block = open {
      throw ConfigurationError(line: block.line - 1, message: "this block is not closed")
    }
    return examples
  }

  private static func example(
    _ info: Substring, _ lines: [Substring], line: Int
  ) throws(ConfigurationError) -> GuidelineExample? {
    let words = info.split(separator: " ")
    guard words.first == "marked" else { return nil }
    let markup = lines.joined(separator: "\n")
    guard words.count > 1 else { return GuidelineExample(markup: markup, line: line, wrong: nil) }
    let name = words[1].hasPrefix("wrong=") ? String(words[1].dropFirst("wrong=".count)) : ""
    guard words.count == 2, RuleRegistry.rule(name) != nil else {
      throw ConfigurationError(
        line: line - 1, message: "“\(info)” is no kind of example",
        help: "write ```marked, or ```marked wrong=CODE with the code or name of a rule")
    }
    return GuidelineExample(markup: markup, line: line, wrong: name)
  }
}

extension Linter {
  /// How the rules and an example disagree: what was found in a correct one, or that nothing was found in a wrong one.
  /// `documents` are those of the example's markup, as read.
  public func disagreements(with example: GuidelineExample, documents: [ReadDocument]) -> [Finding] {
    var corpus = makeCorpusCheck()
    var found: [Finding] = []
    for read in documents {
      let document = CheckedDocument(read, schema: schema)
      found += findings(in: document)
      corpus.add(document, origin: DocumentOrigin())
    }
    found += corpus.findings()
    guard let wrong = example.wrong, let about = RuleRegistry.rule(wrong)?.about else {
      return found.filter { $0.level > .info }
    }
    if found.contains(where: { $0.code == about.code }) { return [] }
    return [
      Finding(
        code: about.code, name: about.name, level: .error, file: nil, place: FilePlace(line: 1),
        document: nil,
        subject: .file, ranges: [], characters: [], excerpt: nil,
        message: "this example is to be wrong, but the rule finds nothing in it",
        help: "see: inquit explain \(about.code)",
        notes: [], fix: nil)
    ]
  }
}
