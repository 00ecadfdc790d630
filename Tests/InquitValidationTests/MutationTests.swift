import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

/// Damages a good document in many ways and asks whether the damage is found under the right code.
@Suite struct MutationTests {
  @Test func goodDocumentHasNoFindings() throws {
    let document = try GoodDocument.make()
    let findings = Linter(schema: builtInSchema).findings(in: [try GoodDocument.read(document)])
      .filter { $0.level > .info }
    #expect(findings.isEmpty, "\(findings.map { "\($0.code) \($0.message)" })")
  }

  @Test func damageIsFoundWithTheRightCode() throws {
    let good = try GoodDocument.make()
    let linter = Linter(schema: builtInSchema)
    var random = SeededGenerator(seed: 11)
    var made = 0
    var missed: [String] = []
    for damage in Damage.all {
      for round in 0..<10 {
        guard let read = try damage.apply(good, &random) else { continue }
        made += 1
        let codes = Set(linter.findings(in: [read]).map(\.code))
        if codes.isDisjoint(with: damage.codes) { missed.append("\(damage.name) (round \(round)): \(codes)") }
      }
    }
    #expect(Damage.all.count >= 30)
    #expect(made >= 250)
    #expect(
      missed.count * 20 <= made, "\(missed.count) of \(made) were missed:\n\(missed.joined(separator: "\n"))")
  }

  /// A fix takes its finding away and brings no other one, whatever the damage was.
  @Test func fixesMakeNoNewFindings() throws {
    let good = try GoodDocument.make()
    let linter = Linter(schema: builtInSchema)
    var random = SeededGenerator(seed: 12)
    var fixed = 0
    for damage in Damage.all {
      for _ in 0..<5 {
        guard let read = try damage.apply(good, &random), read.faults.isEmpty else { continue }
        let before = linter.findings(in: [read])
        for finding in before {
          guard let fix = finding.fix, fix.safety == .safe else { continue }
          var repaired = read
          repaired.document = read.document.applying(fix.edits)
          let after = linter.findings(in: [repaired])
          #expect(
            after.filter { $0.level > .info }.count < before.filter { $0.level > .info }.count,
            "\(damage.name): \(finding.code) \(fix.title) gave \(after.map { "\($0.code) \($0.message)" })")
          fixed += 1
        }
      }
    }
    #expect(fixed >= 30)
  }
}
