import InquitModel

/// Writes CoNLL-2003 and CoNLL-2002. What nobody annotated is `-X-` for the part of speech and `_` for the
/// chunk, as other tools write it.
struct ColumnWriter: DocumentWriter {
  private let scheme: TagScheme
  private let isFourColumns: Bool

  init(_ options: WriteOptions, isFourColumns: Bool) {
    scheme = options.scheme
    self.isFourColumns = isFourColumns
  }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter(allows: { !$0.properties.isWhitespace }).adapt(&document, &losses)
    TokenSpelling.note(document, &losses)
    SentenceSplitter.split(&document, &losses)
  }

  func rebuildsText(of document: Document) -> Bool {
    TokenTextBuilder.rebuilds(document, spelling: TokenSpelling.spelled)
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    output.append(contentsOf: "\(CoNLLColumns.documentStart)\(isFourColumns ? " -X- -X-" : "") O\n\n".utf8)
    for sentence in TaggedSentence.sentences(of: document, scheme: scheme) {
      for (token, tag) in zip(sentence.tokens, sentence.tags) {
        output.append(contentsOf: TokenSpelling.spelled(document.text[token]).utf8)
        output.append(contentsOf: (isFourColumns ? " -X- _ " : " ").utf8)
        output.append(contentsOf: tag.utf8)
        output.append(UInt8(ascii: "\n"))
      }
      output.append(UInt8(ascii: "\n"))
    }
  }
}

/// How tokens are spelled in columns that blanks part.
enum TokenSpelling {
  /// `token` with `_` for blanks and line ends; `-DOCSTART-` loses its last hyphen.
  static func spelled(_ token: String) -> String {
    if token == CoNLLColumns.documentStart { return String(token.dropLast()) }
    guard token.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      return token
    }
    var scalars = String.UnicodeScalarView()
    for scalar in token.unicodeScalars {
      scalars.append([" ", "\t", "\n", "\r"].contains(scalar) ? "_" : scalar)
    }
    return String(scalars)
  }

  /// Counts the tokens that change.
  static func note(_ document: Document, _ losses: inout LossReport) {
    for token in document.tokens ?? [] {
      let string = document.text[token]
      if !sameBytes(spelled(string), string) { losses.note(.tokens, in: document.id, string) }
    }
  }
}
