import Testing

@testable import InquitValidation

struct RuleSelectionTests {
  private func level(_ rule: String, _ selection: RuleSelection) throws -> Level? {
    selection.level(of: try #require(RuleRegistry.rule(rule)).about)
  }

  @Test func withoutSettingsErrorsAndWarningsAreReported() throws {
    let selection = RuleSelection()
    #expect(try level("SCH009", selection) == .error)
    #expect(try level("CON003", selection) == .warning)
    #expect(try level("CNV001", selection) == nil, "a note")
    #expect(selection.rules.allSatisfy { $0.about.level >= .warning })
  }

  @Test(arguments: ["SCH", "SCH0", "SCH009", "illegal-overlap"])
  func rulesAreNamedByCodeStartOfItOrName(name: String) throws {
    #expect(try level("SCH009", RuleSelection(select: [name])) == .error)
    #expect(try level("REL001", RuleSelection(select: [name])) == nil)
    #expect(try level("SCH009", RuleSelection(ignore: [name])) == nil)
    #expect(RuleSelection(select: [name]).unknownNames.isEmpty)
  }

  @Test func theLongestNameDecides() throws {
    #expect(try level("SCH009", RuleSelection(select: ["SCH009"], ignore: ["SCH"])) == .error)
    #expect(try level("SCH001", RuleSelection(select: ["SCH"], ignore: ["SCH001"])) == nil)
    #expect(try level("SCH009", RuleSelection(select: ["SCH"], ignore: ["SCH"])) == nil, "a tie")
    #expect(try level("SCH009", RuleSelection(select: ["ALL"], ignore: ["SCH"])) == nil)
  }

  @Test func whatIsSelectedIsReportedWhateverItsLevel() throws {
    #expect(try level("CNV001", RuleSelection(extendSelect: ["CNV"])) == .info)
    #expect(try level("SCH009", RuleSelection(extendSelect: ["CNV"])) == .error)
    #expect(try level("CNV001", RuleSelection(minimumLevel: .info)) == .info)
    #expect(try level("CON003", RuleSelection(minimumLevel: .error)) == nil)
  }

  @Test func levelsAreSetByCodeOrName() throws {
    #expect(try level("CON003", RuleSelection(levels: ["CON003": .error])) == .error)
    #expect(try level("SCH009", RuleSelection(levels: ["illegal-overlap": .info])) == nil)
    let off: [String: Level?] = ["SCH009": nil]
    #expect(try level("SCH009", RuleSelection(levels: off)) == nil)
  }

  @Test func unknownNamesComeWithTheOneThatWasMeant() throws {
    let unknown = RuleSelection(select: ["ilegal-overlap"], ignore: ["SCH"]).unknownNames
    #expect(unknown.map(\.name) == ["ilegal-overlap"])
    #expect(unknown.first?.meant == "illegal-overlap")
  }

  @Test func filesMayIgnoreRules() {
    var selection = RuleSelection()
    selection.perFileIgnores = [
      .init(pattern: FilePattern("old/*.jsonl"), rules: ["SCH", "edge-whitespace"])
    ]
    #expect(selection.ignores("SCH009", name: "illegal-overlap", inFile: "old/a.jsonl"))
    #expect(selection.ignores("SPN001", name: "edge-whitespace", inFile: "old/a.jsonl"))
    #expect(!selection.ignores("REL001", name: "dangling-relation", inFile: "old/a.jsonl"))
    #expect(!selection.ignores("SCH009", name: "illegal-overlap", inFile: "new/a.jsonl"))
  }
}
