import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct SpanTableTests {
  /// The cells of some columns, a row a line.
  private func cells(
    _ columns: String..., of document: Document, labels: Set<Label>? = nil
  ) throws -> [String] {
    var options = WriteOptions()
    options.labels = labels
    let rows = try Format.tsv.written([document], options: options).file
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let indices = columns.compactMap { rows[0].firstIndex(of: Substring($0)) }
    #expect(indices.count == columns.count)
    return rows.dropFirst().map { row in indices.map { String(row[$0]) }.joined(separator: " | ") }
  }

  private static let text = """
    [quote#q1 by=s1 by=s2 cue=c1|“Hi,”] [cue#c1|said] [speaker#s1 entity="Ann Lee"|she] and [speaker#s2|Bo]. \
    [quote#q1+|“Bye.”] [quote#q2|“Oh.”]
    """

  @Test func marksAndCommasAreQuoted() throws {
    let document = try MarkedTextReader.document("[quote#q1 kind=direct|“I \"left\", ] he [quote#q1+|so”]")
    let file = try Format.csv.written([document]).file
    #expect(
      file == """
        document,id,label,part,start,end,text,said_by,attributes,relations,producer,status,confidence,rule
        text,q1,quote,1,0,11,"“I ""left"", ",,"{""kind"":""direct""}",{},,,,
        text,q1,quote,2,15,18,so”,,"{""kind"":""direct""}",{},,,,

        """)
  }

  @Test(arguments: TextVariant.allCases)
  func whoSaidAQuoteStandsInItsRows(variant: TextVariant) throws {
    let document = variant.apply(to: try MarkedTextReader.document(Self.text))
    #expect(
      try cells("id", "part", "text", "said_by", of: document) == [
        "q1 | 1 | “Hi,” | Ann Lee; Bo", "q1 | 2 | “Bye.” | Ann Lee; Bo", "c1 | 1 | said | ",
        "s1 | 1 | she | ", "s2 | 1 | Bo | ", "q2 | 1 | “Oh.” | ",
      ])
  }

  @Test func quotesAloneKeepTheirSpeakers() throws {
    let document = try MarkedTextReader.document(Self.text)
    #expect(
      try cells("text", "said_by", of: document, labels: [.quote]) == [
        "“Hi,” | Ann Lee; Bo", "“Bye.” | Ann Lee; Bo", "“Oh.” | ",
      ])
  }

  @Test func relationsAreListedByTheirNames() throws {
    let document = try MarkedTextReader.document(Self.text)
    #expect(
      try cells("relations", of: document, labels: [.quote]).first
        == #""{""said-by"":[""s1"",""s2""],""cued-by"":[""c1""]}""#)
  }

  /// Nor in any other format that says nothing of relations but that they are there.
  @Test func aRejectedRelationIsNone() throws {
    var document = try MarkedTextReader.document("[quote#q1 by=s1|“Hi,”] said [speaker#s1|Ann].")
    document.relations[0].provenance.status = .rejected
    #expect(try cells("said_by", "relations", of: document, labels: [.quote]) == [" | {}"])
    for format in [Format.markedText, .html, .csv] {
      let (file, losses) = try format.written([document])
      #expect(losses[.rejected] == 1, "\(format.id)")
      #expect(!file.contains("s1\"]") && !file.contains("by=s1"), "\(format.id)")
    }
  }
}
