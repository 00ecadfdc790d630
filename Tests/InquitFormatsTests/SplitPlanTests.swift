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

  /// A fifth more documents, put in anywhere, move none of the others.
  @Test func staysWhereverTheDataGrows() {
    var random = SeededGenerator(seed: 4)
    let old = documents(200)
    var all = old
    for new in documents(40, seed: 9) {
      all.insert(new.named("new " + new.id), at: Int.random(in: 0...all.count, using: &random))
    }
    let plan = SplitPlan(shares: [80, 10, 10])
    let before = Dictionary(uniqueKeysWithValues: zip(old.map(\.id), parts(plan, old)))
    for (document, part) in zip(all, parts(plan, all)) where before[document.id] != nil {
      #expect(before[document.id] == part)
    }
  }

  /// The order of the documents decides nothing, nor do their ids.
  @Test func staysInAnyOrder() {
    var random = SeededGenerator(seed: 5)
    let old = withNearDuplicates(documents(100), shareChanged: 0.1, &random)
    let new = old.indices.map { ($0, old[$0].named("new \($0)")) }.shuffled(using: &random)
    for stratify in [nil, Label("quote")] {
      let plan = SplitPlan(shares: [60, 20, 20], stratify: stratify)
      let before = parts(plan, old)
      for (place, part) in zip(new, parts(plan, new.map(\.1))) { #expect(before[place.0] == part) }
    }
  }

  /// Near-duplicates that come in anywhere go where their originals are, which seldom move to them.
  @Test func seldomMovesToNearDuplicates() {
    var random = SeededGenerator(seed: 6)
    var moved = 0
    for round in 0..<10 {
      let old = documents(60, seed: UInt64(round))
      var all = withNearDuplicates(old, shareChanged: 0.1, &random)
      all.shuffle(using: &random)
      let plan = SplitPlan(shares: [50, 50])
      let before = Dictionary(uniqueKeysWithValues: zip(old.map(\.id), parts(plan, old)))
      let after = Dictionary(uniqueKeysWithValues: zip(all.map(\.id), parts(plan, all)))
      for document in old {
        #expect(after[document.id] == after[document.id + " copy"])
        if after[document.id] != before[document.id] { moved += 1 }
      }
    }
    // The copies have some nine tenths of the sequences; and half of those that are drawn anew stay all the same.
    #expect(moved < 600 / 20, "\(moved)")
  }

  /// The documents, and a copy of each with some words changed.
  private func withNearDuplicates(
    _ originals: [Document], shareChanged: Double, _ random: inout SeededGenerator
  ) -> [Document] {
    originals
      + originals.map { original in
        var words = original.text.description.split(separator: " ").map(String.init)
        let start = Int.random(in: 0..<words.count, using: &random)
        for i in 0..<Int(Double(words.count) * shareChanged) { words[(start + i) % words.count] = "changed" }
        return Document(id: original.id + " copy", text: SourceText(words.joined(separator: " ")))
      }
  }

  /// No part is left empty while there are documents for it.
  @Test(arguments: 0..<20)
  func fewDocuments(seed: UInt64) {
    for stratify in [nil, Label("quote")] {
      let plan = SplitPlan(shares: [80, 10, 10], stratify: stratify, seed: seed)
      for count in 3...12 {
        let parts = parts(plan, documents(count, seed: seed))
        #expect(Set(parts) == [0, 1, 2] && parts.count { $0 == 0 } >= count / 3, "\(parts)")
      }
      #expect(Set(parts(plan, documents(2))).count == 2)
      #expect(parts(plan, documents(1)).count == 1)
      #expect(!parts(SplitPlan(shares: [100, 0], seed: seed), documents(9)).contains(1))
    }
  }

  /// In scripts that set no blanks, too.
  @Test func nearDuplicatesWithoutBlanks() {
    var random = SeededGenerator(seed: 2)
    let originals = (0..<40).map { number in
      let scalars = (0..<300).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x4E00...0x9000, using: &random))
      }
      return Document(id: "d\(number)", text: SourceText(String(String.UnicodeScalarView(scalars))))
    }
    let copies = originals.map { original in
      let text = original.text.description
      return Document(id: "copy \(original.id)", text: SourceText("据报道，\(text.dropFirst(9))。"))
    }
    let parts = parts(SplitPlan(shares: [50, 50]), originals + copies)
    #expect(Array(parts[..<40]) == Array(parts[40...]))
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
        "source": .string("paper \(i % 20)"), "number": .number("\(i % 20)"),
        "date": .string("2024-05-\(10 + i % 20)T0\(i % 10):00"),
      ]
      return copy
    }
    for key in ["source", "number", "date"] {
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
