import InquitModel

/// Finds amounts and ranks, in digits or words, and their values.
///
/// One grammar serves all languages. Number words are those of a language's list, which for English is complete, and of
/// ICU's spell-out rules. What is a number, and what its span takes in, is said in `Guidelines/number.md`.
public struct NumberAnnotator: Sendable {
  public let language: String

  /// An annotator for a BCP 47 tag.
  public init(language: String) { self.language = language }

  /// The label `number` over every number of `text`, with its type and its exact value.
  public func layer(for text: AnalysedText) -> Layer {
    let lexicon = NumberLexicon.lexicon(for: language)
    let tokens = NumberLexer.tokens(of: text, lexicon: lexicon)
    let parser = NumeralParser(tokens: tokens, text: text.text, lexicon: lexicon)
    var layer = Layer()
    for (index, amount) in AmountParser(parser: parser).amounts().enumerated() {
      layer.annotations.append(amount.annotation(id: "n\(index + 1)", tokens: tokens))
    }
    return layer
  }
}

extension Amount {
  fileprivate func annotation(id: String, tokens all: [NumberToken]) -> Annotation {
    var attributes: JSONObject = ["type": .string(kind.rawValue)]
    attributes["value"] = .string(kind == .fraction ? value.fractionString : value.canonical)
    if let value2 { attributes["value2"] = .string(value2.canonical) }
    if let unit { attributes["unit"] = .string(unit) }
    if let currency { attributes["currency"] = .string(currency) }
    if isApproximate { attributes["approximate"] = true }
    if let bound { attributes["bound"] = .string(bound.rawValue) }
    let range = all[tokens.lowerBound].range.lowerBound..<all[tokens.upperBound - 1].range.upperBound
    return Annotation(
      id: id, label: .number, ranges: [range], attributes: attributes,
      provenance: Provenance(
        producer: "inquit/numbers", status: .suggested, confidence: rule.confidence,
        rule: rule.rawValue))
  }
}
