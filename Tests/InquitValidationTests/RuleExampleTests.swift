import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

/// Every rule's examples are its tests: the failing ones give its finding, the passing ones do not, also with
/// characters in front that are longer in bytes than in code points, and with CRLF.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleRegistry.all.map(\.about.code.rawValue), TextVariant.allCases)
  func examples(code: String, variant: TextVariant) throws {
    let rule = try #require(RuleRegistry.rule(code))
    for example in rule.about.failing {
      let findings = try example.linter(rule).findings(in: example, variant: variant)
      #expect(findings.contains { $0.code == rule.about.code }, "\(code) should fail on \(example.source)")
      for finding in findings { check(finding) }
    }
    for example in rule.about.passing {
      let findings = try example.linter(rule).findings(in: example, variant: variant)
      #expect(findings.isEmpty, "\(code) should pass \(example.source): \(findings.map(\.message))")
    }
  }

  /// Messages are in lower case, without a full stop.
  private func check(_ finding: Finding) {
    for text in [finding.message] + [finding.help].compactMap({ $0 }) + finding.notes.map(\.message) {
      #expect(!text.hasSuffix(".") || text.hasSuffix("…"), "\(text)")
      #expect(text.first.map { !$0.isUppercase } ?? false, "\(text)")
    }
  }

  @Test func codesAndNamesAreUnique() {
    let rules = RuleRegistry.all.map(\.about)
    #expect(Set(rules.map(\.code)).count == rules.count)
    #expect(Set(rules.map(\.name)).count == rules.count)
  }

  @Test(arguments: RuleRegistry.all.map(\.about.code.rawValue))
  func descriptionsAreWhole(code: String) throws {
    let about = try #require(RuleRegistry.rule(code)).about
    #expect(about.code.family != nil)
    #expect(about.code.rawValue.count == 6)
    #expect(about.why.hasSuffix("."))
    #expect(!about.summary.hasSuffix("."))
    #expect(!about.passing.isEmpty)
    // Formats of code points cannot split one, so the native format has no example of it.
    if about.name != "split-code-point" { #expect(!about.failing.isEmpty) }
  }

  @Test func familiesAndCodesAreInOrder() {
    let codes = RuleRegistry.all.map(\.about.code)
    let families = RuleFamily.allCases
    let keys = codes.map { code in (code.family.flatMap { families.firstIndex(of: $0) } ?? -1, code) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }
}
