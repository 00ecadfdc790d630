import InquitModel

/// What a run notes of the texts it meets, to say each thing once at its end.
struct TextLogs: Sendable {
  let languages = LanguageLog()
  let markup = MarkupLog()

  func add(_ document: Document) {
    languages.add(document)
    markup.add(document)
  }
}
