import InquitModel

extension Format {
  /// One self-contained page for people: nothing is loaded, and it can be read without JavaScript.
  public static let html = Self.makeHTML()

  private static func makeHTML() -> Format {
    var format = Format(
      id: "html", summary: "a page for people: coloured spans, arrows from quotes to speakers", unit: .markup,
      capabilities: [
        .text, .documentID, .language, .metadata, .annotations, .anyBoundaries, .nesting, .crossing, .parts,
        .annotationIDs, .attributes, .provenance, .rejected, .relations,
      ],
      writer: { _ in HTMLWriter() })
    format.extensions = ["html", "htm"]
    return format
  }
}

/// Writes documents one after the other into one page.
struct HTMLWriter: DocumentWriter {
  private var documents = 0

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    if documents == 0 { writeHead(to: &output, title: document.id) }
    documents += 1
    HTMLArticle(document: document, number: documents).write(to: &output)
  }

  mutating func finish(to output: inout [UInt8]) {
    if documents == 0 { writeHead(to: &output, title: "no documents") }
    output.append(contentsOf: "</main>\n<script>\n\(HTMLPage.script)</script>\n</body>\n</html>\n".utf8)
  }

  private func writeHead(to output: inout [UInt8], title: String) {
    output.append(
      contentsOf: """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(HTMLText.escaped(title)) – Inquit</title>
        <style>
        \(HTMLPage.style)</style>
        </head>
        <body>
        <main>

        """.utf8)
  }
}

/// Text in HTML.
enum HTMLText {
  /// `string` for element content and for attributes in double quotation marks. Characters that XML 1.0 does not
  /// allow become U+FFFD.
  static func escaped(_ string: String) -> String {
    XMLText.escaped(string, quotationMarks: true, blanks: false)
  }
}
