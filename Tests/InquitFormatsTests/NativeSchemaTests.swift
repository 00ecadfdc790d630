import Foundation
import InquitFormats
import InquitModel
import InquitTestSupport
import Testing

/// What is written fits the published JSON Schema.
@Suite struct NativeSchemaTests {
  private static let schema = TestFiles.packageRoot.appending(path: "Guidelines/native-format.schema.json")

  /// Runs Python's jsonschema, where it is installed.
  private static func python(_ arguments: [String], input: [UInt8]) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    stdin.fileHandleForWriting.write(Data(input))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let hasValidator =
    (try? python(["-c", "import jsonschema; jsonschema.Draft202012Validator"], input: []))?.status == 0

  @Test(.enabled(if: hasValidator, "python3 has no jsonschema"))
  func randomDocumentsFit() throws {
    var random = SeededGenerator(seed: 21)
    var writer = NativeWriter()
    let lines = (0..<100).flatMap { writer.line(for: random.segmentedDocument(id: "d\($0)")) }
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for line in sys.stdin.buffer.read().split(b"\\n")[:-1]:
          validator.validate(json.loads(line))
      """
    let (status, output) = try Self.python(["-c", script, Self.schema.path], input: lines)
    #expect(status == 0, "\(output)")
  }

  /// Every key that is written is described, so that the schema cannot fall behind.
  @Test func describesEveryKey() throws {
    let schema = try JSONParser.parse(TestFiles.bytes("Guidelines/native-format.schema.json"))
    let text = String(decoding: try TestFiles.bytes("Guidelines/native-format.schema.json"), as: UTF8.self)
    guard case .object = schema else {
      Issue.record("the schema is no object")
      return
    }
    for key in [
      "inquit", "id", "language", "text", "metadata", "segmenter", "sentences", "tokens", "annotations",
      "relations",
      "label", "ranges", "attributes", "producer", "status", "confidence", "rule", "source", "target",
    ] { #expect(text.contains("\"\(key)\": {"), "\(key)") }
  }
}
