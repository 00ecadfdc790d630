import InquitFormats
import InquitModel
import InquitValidation
import Testing

/// The cause of wrong offsets is found in other formats too, at the value that states them in the user's own file.
struct OffsetDiagnosisTests {
  private func findings(_ format: Format, _ file: String, text: String? = nil) throws -> [Finding] {
    var options = ReadOptions()
    options.text = text.map { Array($0.utf8) }
    var reader = try #require(try format.reader(ByteSource(bytes: Array(file.utf8)), options: options))
    let read = try #require(try reader.next())
    return Linter(schema: builtInSchema).findings(in: read).filter { $0.code.family == .offsets }
  }

  @Test func offsetsInUTF16AreNamedInLabelStudio() throws {
    let task = """
      [{"data":{"text":"😀 Ann"},"annotations":[{"result":[
        {"id":"x","type":"labels","value":{"start":3,"end":6,"text":"Ann","labels":["person"]}}]}]}]
      """
    let findings = try findings(.labelStudio, task)
    #expect(findings.map(\.code) == ["OFF005"])
    #expect(findings.map(\.place) == [FilePlace(line: 2, column: 37)])
  }

  @Test func offsetsInUTF16AreNamedInBrat() throws {
    let findings = try findings(.brat, "T1\tperson 3 6\tAnn\n", text: "😀 Ann")
    #expect(findings.map(\.code) == ["OFF005"])
    #expect(findings.map(\.place) == [FilePlace(line: 1)])
  }

  @Test func offsetsOutOfBoundsWithoutTextKeepTheirOwnCode() throws {
    let findings = try findings(.doccano, #"{"text":"😀 Ann","label":[[0,1,"x"],[3,60,"person"]]}"#)
    #expect(findings.map(\.code) == ["OFF001"])
    #expect(findings.map(\.place) == [FilePlace(line: 1, column: 36)])
  }
}
