import InquitModel
import Testing

@testable import InquitFormats

@Suite struct CitronTests {
  /// Where two mentions cover the same, the file has one, and both quotes keep their speaker.
  @Test func mentionsOfOnePlace() throws {
    var document = try MarkedTextReader.document("[quote#q1|“Hi”] [speaker#s1|Ann] said. [quote#q2|“Bye.”]")
    document.annotations.append(Annotation(id: "s2", label: .speaker, ranges: document.annotations[1].ranges))
    document.relations = [
      Relation(label: .saidBy, source: "q2", target: "s2"),
      Relation(label: .saidBy, source: "q1", target: "s1"),
    ]
    let (documents, losses, _) = try Format.citron.trip([document])
    #expect(losses[.annotations] == 1 && losses[.relations] == 0)
    #expect(documents[0].spans == ["quote:“Hi”", "speaker:Ann", "quote:“Bye.”"])
    #expect(documents[0].relations.map { "\($0.source) \($0.target)" } == ["a1 a2", "a3 a2"])
  }
}
