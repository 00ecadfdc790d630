import InquitModel

struct SchemaChange: CorpusRule {
  static let about = RuleDescription(
    code: "SCH011", name: "schema-change", level: .error,
    summary: "the schema forbids what an earlier one allowed, and the data has it",
    why: """
      Data that was right when it was annotated is wrong by the new schema. Each change is reported once, with the \
      number of places and documents that it makes wrong, at the first of them. Convert the data in one step, or keep \
      in the schema what the data needs. Reported with --previous-schema alone; changes that only allow more are not.
      """,
    failing: [
      .schemaChange(
        "[location type=city|Kyiv] and the [building|Rada] stood.",
        previous: """
          version 0
          [labels]
          location one
          building one
          [attributes]
          [relations]
          [overlaps]
          """)
    ],
    passing: [
      .schemaChange(
        "[location type=city|Kyiv] stood.",
        previous: """
          version 0
          [labels]
          location one
          building one
          [attributes]
          location type required country city
          [relations]
          [overlaps]
          """)
    ])

  /// The schema before the change; without it the rule is silent.
  var previous: LabelSchema?

  func makeCheck() -> any CorpusCheck { Check(previous: previous) }

  private struct Check: CorpusCheck {
    struct Count {
      var places = 0
      var documents = 0
      var first: Sighting?
    }

    let previous: LabelSchema?
    var restrictions: [SchemaRestriction]?
    var counts: [SchemaRestriction: Count] = [:]

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard let previous else { return }
      let restrictions = self.restrictions ?? SchemaRestriction.all(from: previous, to: document.schema)
      self.restrictions = restrictions
      for restriction in restrictions {
        let places = Self.places(of: restriction, in: document, by: previous)
        guard let first = places.first else { continue }
        var count = counts[restriction] ?? Count()
        if count.first == nil { count.first = Sighting(document, origin, annotation: first) }
        count.places += places.count
        count.documents += 1
        counts[restriction] = count
      }
    }

    /// The annotations that the restriction makes wrong.
    private static func places(
      of restriction: SchemaRestriction, in document: CheckedDocument, by previous: LabelSchema
    ) -> [Int] {
      if case .overlap(let a, let b) = restriction {
        var places: [Int] = []
        document.forEachOverlap { first, second in
          let x = document.annotations[first]
          let y = document.annotations[second]
          if Set([x.label, y.label]) == Set([a, b]), previous.allows(x, over: y),
            !document.schema.allows(x, over: y)
          {
            places.append(second)
          }
        }
        return places
      }
      return document.annotations.indices.filter { i in
        restriction.concerns(document.annotations[i], document.schema)
          || document.relationsFrom[i].contains { n in
            let relation = document.relations[n]
            let target = document.index(of: relation.target).map { document.annotations[$0].label }
            return restriction.concerns(relation.label, from: document.annotations[i].label, to: target)
          }
      }
    }

    func finish(into report: inout CorpusReport) {
      for restriction in restrictions ?? [] {
        guard let count = counts[restriction] else { continue }
        let places = count.places == 1 ? "1 place" : "\(count.places) places"
        let documents = count.documents == 1 ? "1 document" : "\(count.documents) documents"
        report.add(
          "\(restriction.summary), and \(places) in \(documents) \(count.places == 1 ? "is" : "are") wrong by that",
          at: count.first, help: "convert the data, or keep in the schema what it needs")
      }
    }
  }
}
