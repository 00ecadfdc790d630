import Foundation
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitTagger

@Suite struct TaggerModelTests {
  @Test func aModelKeepsItsHeader() async throws {
    let model = try TaggerModel(ModelBytes(await ToyLanguage.model { $0.seed = 7 }))
    #expect(model.header.language == "en")
    #expect(model.header.trainingData == ["a toy"])
    #expect(model.header.licence == "CC0-1.0")
    #expect(model.header.seed == 7)
    #expect(model.header.tags == ToyLanguage.tags)
    #expect(model.header.templates == FeatureTemplate.names)
    #expect(model.keys == model.keys.sorted())
    for (row, key) in model.keys.enumerated() { #expect(model.row(key) == row) }
  }

  @Test func aCutFileIsRefusedWhereverItIsCut() async {
    let bytes = await smallModel()
    for count in 0..<bytes.count {
      #expect(throws: TaggerModelError.self) { try TaggerModel(ModelBytes(Array(bytes.prefix(count)))) }
    }
    #expect(throws: TaggerModelError.wrongLength(expected: bytes.count, actual: bytes.count + 1)) {
      try TaggerModel(ModelBytes(bytes + [0]))
    }
  }

  @Test func aDamagedFileIsRefusedWhereverItIsDamaged() async {
    let bytes = await smallModel()
    for i in bytes.indices {
      var damaged = bytes
      damaged[i] ^= 1 << UInt8(i % 8)
      #expect(throws: TaggerModelError.self, "byte \(i)") { try TaggerModel(ModelBytes(damaged)) }
    }
  }

  /// Whatever the bytes say, a right checksum over them included, reading them neither traps nor hangs.
  @Test func aForgedFileIsReadOrRefused() async {
    let bytes = await smallModel()
    var random = SeededGenerator(seed: 5)
    for i in ModelFile.checkedFrom..<bytes.count {
      var forged = bytes
      forged[i] = UInt8.random(in: .min ... .max, using: &random)
      let checksum = forged[ModelFile.checkedFrom...].withUnsafeBytes { ModelFile.checksum($0) }
      forged.replaceSubrange(20..<28, with: withUnsafeBytes(of: checksum.littleEndian) { Array($0) })
      guard let model = try? TaggerModel(ModelBytes(forged)), let tagger = try? NameTagger(model) else {
        continue
      }
      _ = tagger.spans(in: ToyLanguage.example(1).text)
    }
  }

  @Test func aForeignFileIsNamedSo() {
    #expect(throws: TaggerModelError.notAModel) { try TaggerModel(ModelBytes([])) }
    #expect(throws: TaggerModelError.notAModel) {
      try TaggerModel(ModelBytes(Array("{\"inquit\": 1, \"id\": \"no model at all\"}".utf8)))
    }
    var newer = Array("inquit-m".utf8) + Array(repeating: 0, count: 30)
    newer[8] = 9
    #expect(throws: TaggerModelError.unsupportedVersion(9)) { try TaggerModel(ModelBytes(newer)) }
  }

  @Test func aModelOfAnotherKindIsRefused() async throws {
    let model = try TaggerModel(ModelBytes(await smallModel()))
    #expect(throws: TaggerModelError.wrongKind(expected: .tokens)) { try PartOfSpeechTagger(model) }
  }

  @Test func aMappedFileReadsAsItsBytes() async throws {
    let bytes = await smallModel()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).model")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let mapped = try TaggerModel(ModelBytes(mapping: file.path))
    #expect(mapped.header == (try TaggerModel(ModelBytes(bytes)).header))
    #expect(throws: TaggerModelError.self) { try ModelBytes(mapping: file.path + ".missing") }
  }

  private func smallModel() async -> [UInt8] {
    await ToyLanguage.model {
      $0.maximumRows = 20
      $0.epochs = 1
    }
  }
}
