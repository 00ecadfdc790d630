import InquitFormats
import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

@Suite struct SuppressionTests {
  private static let varied = """
    [location type=city|Kyiv] a [location type=city|Kyiv] b [location type=city|Kyiv] c \
    [location type=city|Kyiv] d [person#p|Kyiv] e
    """

  /// The codes that all rules find in a text with a suppression.
  private func codes(_ markup: String, _ suppression: String, _ variant: TextVariant) throws -> [RuleCode] {
    var documents = try MarkedTextReader.documents(in: Array(markup.utf8))
    for i in documents.indices {
      documents[i].document = variant.apply(to: documents[i].document)
      documents[i].document.metadata[Suppression.key] = .array([.string(suppression)])
    }
    return Linter(schema: builtInSchema).findings(in: documents).filter { $0.level > .info }.map(\.code)
  }

  @Test(arguments: TextVariant.allCases)
  func aFindingAboutTheCorpusIsLeftOut(variant: TextVariant) throws {
    #expect(try codes(Self.varied, "label-varies@p: a ship of that name", variant).isEmpty)
    #expect(try codes(Self.varied, "CON001: a ship of that name", variant).isEmpty)
  }

  @Test(arguments: TextVariant.allCases)
  func anotherAnnotationsFindingStays(variant: TextVariant) throws {
    let markup = Self.varied.replacing("[location type=city|Kyiv] a", with: "[location#l type=city|Kyiv] a")
    #expect(try codes(markup, "label-varies@l: a ship of that name", variant) == ["CON001", "SUP001"])
  }

  @Test func aSourceIsReadPieceByPiece() {
    let suppression = Suppression(" SPN006 @ l3 : typed so: twice ")
    #expect(suppression.rule == "SPN006")
    #expect(suppression.annotation == "l3")
    #expect(suppression.reason == "typed so: twice")
    #expect(Suppression("").reason.isEmpty)
  }
}
