import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct SplitPlanTests {
  /// Texts of 200 random words, all different.
  private func documents(_ count: Int, seed: UInt64 = 1) -> [Document] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let words = (0..<200).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }
      return Document(id: "d\(number)", text: SourceText(words.joined(separator: " ")))
    }
  }

  private func parts(_ plan: SplitPlan, _ documents: [Document]) -> [Int] {
    plan.parts(documents.map { plan.key(of: $0) })
  }

  @Test func keepsToTheShares() {
    let parts = parts(SplitPlan(shares: [80, 10, 10]), documents(1000))
    let counts = (0..<3).map { part in parts.count { $0 == part } }
    #expect((760...840).contains(counts[0]) && (70...130).contains(counts[1]), "\(counts)")
  }

  @Test func staysWhenTheDataGrows() {
    let all = documents(300)
    let plan = SplitPlan(shares: [70, 30])
    #expect(parts(plan, Array(all[..<200])) == Array(parts(plan, all)[..<200]))
    #expect(parts(plan, all) != parts(SplitPlan(shares: [70, 30], seed: 1), all))
  }

  /// A text with a tenth of its words changed goes where the first one went.
  @Test func nearDuplicatesStayTogether() {
    let originals = documents(60)
    let copies = originals.map { original in
      var words = original.text.description.split(separator: " ").map(String.init)
      for i in stride(from: 0, to: 20, by: 1) { words[i] = "changed" }
      return Document(id: original.id + "-copy", text: SourceText(words.joined(separator: " ")))
    }
    let parts = parts(SplitPlan(shares: [50, 50]), originals + copies)
    #expect(Array(parts[..<60]) == Array(parts[60...]))
  }

  @Test func groupsStayTogether() {
    let grouped = documents(200).enumerated().map { i, document in
      var copy = document
      copy.metadata = [
        "source": .string("paper \(i % 20)"), "date": .string("2024-05-\(10 + i % 20)T0\(i % 10):00"),
      ]
      return copy
    }
    for key in ["source", "date"] {
      let parts = parts(SplitPlan(shares: [50, 50], groupBy: key), grouped)
      for i in 20..<200 { #expect(parts[i] == parts[i - 20]) }
      #expect(Set(parts).count == 2)
    }
  }

  @Test func stratifiesExactly() {
    let labelled = documents(50).enumerated().map { i, document in
      var copy = document
      if i % 5 == 0 {
        copy.annotations = [Annotation(id: "a", label: "quote", ranges: [ByteRange(0, 2)])]
      }
      return copy
    }
    let parts = parts(SplitPlan(shares: [80, 10, 10], stratify: "quote"), labelled)
    let withLabel = labelled.indices.filter { $0 % 5 == 0 }.map { parts[$0] }
    #expect((0..<3).map { part in withLabel.count { $0 == part } } == [8, 1, 1])
    #expect((0..<3).map { part in parts.count { $0 == part } } == [40, 5, 5])
  }

  @Test func nothingDividesIntoNothing() {
    #expect(parts(SplitPlan(shares: [80, 20]), []).isEmpty)
    #expect(
      parts(SplitPlan(shares: [0, 100]), documents(3) + [Document(id: "e", text: "")]) == [1, 1, 1, 1])
  }
}
