import InquitModel
import InquitTestSupport
import Testing

@testable import Inquit

/// What holds whatever the document and the suggestions are.
struct SuggestionMergerPropertyTests {
  private static let provenances = [
    Provenance(), Provenance(producer: "human", status: .accepted),
    Provenance(producer: "inquit/quotes", status: .accepted),
    Provenance(producer: "inquit/quotes", status: .rejected),
    Provenance(producer: "inquit/quotes", status: .suggested),
    Provenance(producer: "inquit/quotes", status: .suggested),
    Provenance(producer: "other", status: .suggested),
  ]

  @Test(arguments: UInt64(0)..<300)
  func keepsItsPromises(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var document = random.document(id: "d")
    for i in document.annotations.indices {
      document.annotations[i].provenance = try #require(Self.provenances.randomElement(using: &random))
    }
    let layers = (0..<2).map { _ in
      let suggested = random.document(id: "s")
      return Layer(
        annotations: suggested.annotations.map {
          var annotation = $0
          annotation.provenance = Provenance(producer: "inquit/names", status: .suggested)
          return annotation
        }, relations: suggested.relations)
    }
    let merger = SuggestionMerger(document: document, labels: [.quote, "my-label"])
    let result = merger.merge(layers)

    let judged = document.annotations.filter { $0.provenance.isJudged }
    #expect(result.annotations.filter { $0.provenance.isJudged } == judged)
    #expect(Set(result.annotations.map(\.id)).count == result.annotations.count)
    for relation in result.relations {
      #expect(result.annotations.contains { $0.id == relation.source })
      #expect(result.annotations.contains { $0.id == relation.target })
    }
    let again = SuggestionMerger(document: result, labels: [.quote, "my-label"]).merge(layers)
    #expect(again.annotations == result.annotations && again.relations == result.relations)
  }
}
