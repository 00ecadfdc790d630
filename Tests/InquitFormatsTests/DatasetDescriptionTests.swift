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
    statistics.add(
      Document(id: "a", language: "en", text: "Ann", metadata: ["licence": "CC BY 4.0"]), toPart: 0)
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
}
