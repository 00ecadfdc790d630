import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// What stands beside the files of a dataset.
@Suite struct DatasetDescriptionTests {
  /// The examples of FIPS 180-4 and of NIST's test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(message: String, digest: String) {
    var hash = SHA256()
    for byte in message.utf8 { hash.update([byte]) }
    #expect(hash.hexadecimal() == digest)
  }

  @Test func croissant() throws {
    var statistics = DatasetStatistics(parts: [("train", "train.jsonl"), ("test", "test.jsonl")])
    let document = Document(id: "a", language: "en", text: "Ann", metadata: ["licence": "CC BY 4.0"])
    statistics.add(document, written: document, toPart: 0)
    let dataset = statistics.croissant(title: "news", format: .huggingFace, digests: ["00", "11"])
    #expect(dataset["license"] == "CC BY 4.0" && dataset["inLanguage"] == .array(["en"]))
    guard case .array(let files)? = dataset["distribution"], case .object(let test)? = files.last,
      case .array(let sets)? = dataset["recordSet"]
    else {
      Issue.record("\(dataset)")
      return
    }
    #expect(test["sha256"] == "11" && test["encodingFormat"] == "application/jsonlines")
    // The empty part has a file, but no columns.
    #expect(files.count == 2 && sets.count == 1)
  }

  /// The header says of licences and languages what the hub knows; labels are those that are in the files.
  @Test(arguments: [
    (["CC BY 4.0", "CC BY 4.0"], "license: \"cc-by-4.0\"\n", "- CC BY 4.0: 2 of 2 documents"),
    (["Public domain", "Public domain"], "license: other\nlicense_name: \"public-domain\"\n", "2 of 2"),
    (["CC BY 4.0", "CC BY-SA 3.0"], "license: other\n", "- CC BY-SA 3.0: 1 of 2 documents"),
    (["CC BY 4.0", nil], "license: other\n", "- CC BY 4.0: 1 of 2 documents"),
    ([nil, nil], "", "The documents name none."),
  ])
  func card(licences: [String?], header: String, section: String) {
    var statistics = DatasetStatistics(parts: [("train", "train.jsonl"), ("test", "test.jsonl")])
    for (i, licence) in licences.enumerated() {
      var document = Document(id: "d\(i)", language: i == 0 ? "en-GB" : "zh-Hant", text: "Ann")
      document.metadata = licence.map { ["licence": .string($0)] } ?? [:]
      var written = document
      written.annotations = [Annotation(id: "a", label: "a|b", ranges: [ByteRange(0, 3)])]
      statistics.add(document, written: written, toPart: i)
    }
    let card = statistics.card(
      title: "news", format: .doccano, losses: LossReport(), division: "", guidelines: "version 3 of ours")
    let parts = card.split(separator: "---\n", maxSplits: 2)
    #expect(parts[0].contains("language:\n- \"en\"\n- \"zh\"\n" + header + "task_categories:"))
    #expect(card.contains("\n\nAs version 3 of ours has them.\n\n") && card.contains("## Licence\n\n"))
    #expect(card.contains(section) && card.contains("| `a\\|b` | 1 | 1 |"))
  }
}
