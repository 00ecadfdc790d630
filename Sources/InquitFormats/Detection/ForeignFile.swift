import InquitModel

/// A file of a kind that people have and that no format reads: what it is, and what to do instead.
public struct ForeignFile: Hashable, Sendable {
  /// What the file is, as in "a zip archive".
  public let name: String
  public let help: String

  /// What a file that starts with `bytes` and is called `name` is; nil for one that may be read.
  public init?(sample bytes: [UInt8], isWhole: Bool, name: String? = nil) {
    let sample = Sample(bytes, isWhole: isWhole, name: name)
    guard let found = Self.kinds.first(where: { $0.isKind(sample) }) else { return nil }
    self = found.file
  }

  private init(_ name: String, help: String) {
    self.name = name
    self.help = help
  }

  /// The keys of the first record of a file of JSON, in order; empty for what is no JSON.
  public static func recordKeys(sample bytes: [UInt8]) -> [String] {
    Sample(bytes, isWhole: false, name: nil).keyPaths.filter { path in
      !path.unicodeScalars.contains { $0 == "." || $0 == "[" }
    }.sorted()
  }

  private struct Kind: Sendable {
    let file: ForeignFile
    let isKind: @Sendable (Sample) -> Bool

    init(_ name: String, help: String, isKind: @escaping @Sendable (Sample) -> Bool) {
      file = ForeignFile(name, help: help)
      self.isKind = isKind
    }
  }

  private static let kinds = [
    Kind("an office document", help: "save it as plain text, or as CSV if it is a table") { sample in
      sample.starts(with: "PK\u{3}\u{4}")
        && ["docx", "odt", "xlsx", "ods", "pptx", "odp"].contains { sample.hasExtension($0) }
    },
    Kind("an office document", help: "save it as plain text, or as CSV if it is a table") { sample in
      sample.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    },
    Kind("in Rich Text Format", help: "save it as plain text") { $0.starts(with: "{\\rtf") },
    Kind("a picture", help: "only texts can be read") { sample in
      [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]].contains { sample.bytes.starts(with: $0) }
    },
    Kind("a zip archive", help: "unpack it, and name the files in it") { $0.starts(with: "PK\u{3}\u{4}") },
    Kind("packed by gzip", help: "unpack it, as with: gunzip") { $0.bytes.starts(with: [0x1F, 0x8B]) },
    Kind("a PDF", help: "take its text out first, as with: pdftotext") { $0.starts(with: "%PDF-") },
    Kind("UIMA CAS", help: "export from INCEpTION as WebAnno TSV 3.3") { sample in
      sample.has("%TYPES") || sample.has("%FEATURE_STRUCTURES")
        || sample.lines.prefix(2).contains { $0.contains("<xmi:XMI") || $0.contains("<CAS version=") }
    },
    Kind(
      "WebAnno TSV of a version before 3",
      help: "open the project in WebAnno 3 or INCEpTION and export it as WebAnno TSV 3.3"
    ) { sample in
      let start = sample.lines.prefix(4)
      return start.contains { $0.hasPrefix("#id=") } && start.contains { $0.hasPrefix("#text=") }
    },
    Kind(
      "what brat's server sends to browsers", help: "name the .ann and .txt files of the collection"
    ) { $0.has("text", "token_offsets", "sentence_offsets") },
    Kind("a list of match patterns", help: "patterns find spans in texts, and are no documents") {
      !$0.has("text") && $0.has("pattern", "label")
    },
    Kind("a list of labels", help: "name the file of documents") { sample in
      !sample.has("annotations") && !sample.has("label")
        && ["suffix_key", "suffixKey", "background_color", "backgroundColor"].contains {
          sample.has("text", $0)
        }
    },
    Kind("about images", help: "only annotations of texts can be read") { sample in
      !sample.has("text") && !sample.has("data")
        && (sample.has("image") || sample.has("images", "categories") || sample.has("filename", "bbox"))
    },
  ]
}

extension Sample {
  fileprivate func starts(with string: String) -> Bool { bytes.starts(with: string.utf8) }
}
