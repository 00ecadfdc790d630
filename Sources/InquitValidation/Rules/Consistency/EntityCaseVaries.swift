import InquitModel

struct EntityCaseVaries: CorpusRule {
  static let about = RuleDescription(
    code: "CON004", name: "entity-case-varies", level: .warning,
    summary: "two entities differ in nothing but capitals",
    why: """
      “Mcdonald’s” and “McDonald’s” are one entity for people and two for programs: counts by speaker are split between \
      them. The rarer spelling is reported.
      """,
    failing: [
      .marked(
        "[speaker entity=\"Ann McLee\"|Ann] a [speaker entity=\"Ann McLee\"|she] b [speaker entity=\"Ann Mclee\"|she] c"
      )
    ],
    passing: [.marked("[speaker entity=\"Ann Lee\"|Ann] a [speaker entity=\"Ann Li\"|she] b")])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var spellings: [String: [(spelling: String, count: Int, first: Sighting)]] = [:]
    var order: [String] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      for (i, annotation) in document.annotations.enumerated() {
        guard case .string(let entity)? = annotation.attributes["entity"], !entity.isEmpty else { continue }
        let key = entity.lowercased()
        if spellings[key] == nil { order.append(key) }
        var list = spellings[key, default: []]
        if let n = list.firstIndex(where: { sameBytes($0.spelling, entity) }) {
          list[n].count += 1
        } else {
          list.append((entity, 1, Sighting(document, origin, annotation: i)))
        }
        spellings[key] = list
      }
    }

    func finish(into report: inout CorpusReport) {
      for key in order {
        guard let list = spellings[key], list.count > 1, let usual = list.max(by: { $0.count < $1.count })
        else {
          continue
        }
        for odd in list where !sameBytes(odd.spelling, usual.spelling) {
          report.add(
            "the entity \(quoted(odd.spelling)) is mostly written \(quoted(usual.spelling))", at: odd.first,
            help: "write it in one way", notes: [usual.first.note("as elsewhere")],
            surprise: Surprise.bits(of: odd.count, among: usual.count + odd.count))
        }
      }
    }
  }
}
