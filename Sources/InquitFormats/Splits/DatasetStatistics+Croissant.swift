import InquitModel

extension DatasetStatistics {
  /// The dataset in Croissant 1.0 (MLCommons), JSON-LD that programs read: its files with their SHA-256, in the
  /// order of the parts, and where the format is a table, its columns.
  public func croissant(title: String, format: Format, digests: [String]) -> JSONObject {
    var dataset: JSONObject = [
      "@context": Self.context, "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.0",
      "name": .string(title),
      "description": .string("Annotated documents, exported with Inquit as \(format.id): \(format.summary)."),
    ]
    if let licence { dataset["license"] = .string(licence) }
    if !languages.isEmpty { dataset["inLanguage"] = .array(languages.sorted().map { .string($0) }) }
    dataset["distribution"] = .array(
      zip(parts, digests).map { part, digest in
        [
          "@type": "cr:FileObject", "@id": .string(part.file), "name": .string(part.file),
          "contentUrl": .string(part.file), "encodingFormat": .string(format.mediaType),
          "sha256": .string(digest),
        ]
      })
    // An empty file has no columns to read.
    let filled = parts.filter { $0.documents > 0 }
    if !format.columns.isEmpty {
      dataset["recordSet"] = .array(filled.map { Self.recordSet(of: $0, columns: format.columns) })
    }
    return dataset
  }

  private static func recordSet(of part: Part, columns: [Format.Column]) -> JSONValue {
    let fields = columns.map { column -> JSONValue in
      var field: JSONObject = [
        "@type": "cr:Field", "@id": .string("\(part.name)/\(column.name)"), "name": .string(column.name),
        "dataType": .string(column.type.rawValue),
        "source": [
          "fileObject": ["@id": .string(part.file)], "extract": ["column": .string(column.name)],
        ],
      ]
      if column.isList { field["repeated"] = true }
      return .object(field)
    }
    return [
      "@type": "cr:RecordSet", "@id": .string(part.name), "name": .string(part.name), "field": .array(fields),
    ]
  }

  /// The terms that the recommendation asks for.
  private static let context: JSONValue = {
    var context: JSONObject = [
      "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
      "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
      "dct": "http://purl.org/dc/terms/", "conformsTo": "dct:conformsTo",
      "data": ["@id": "cr:data", "@type": "@json"], "examples": ["@id": "cr:examples", "@type": "@json"],
      "dataType": ["@id": "cr:dataType", "@type": "@vocab"],
    ]
    for term in [
      "citeAs", "column", "equivalentProperty", "extract", "field", "fileProperty", "fileObject", "fileSet",
      "format", "includes",
      "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex",
      "repeated", "replace", "samplingRate", "separator", "source", "subField", "transform",
    ] { context[term] = .string("cr:\(term)") }
    return .object(context)
  }()
}

extension Format {
  /// A column of formats whose files are tables, as programs name and type it.
  public struct Column: Hashable, Sendable {
    public enum DataType: String, Sendable {
      case text = "sc:Text"
      case integer = "sc:Integer"
    }

    public let name: String
    public var type = DataType.text
    /// Whether a cell holds several values.
    public var isList = false
  }

  /// The media type of files; that of bytes where nobody registered one.
  public var mediaType: String {
    switch extensions.first {
    case "jsonl", "ndjson": "application/jsonlines"
    case "json": "application/json"
    case "csv": "text/csv"
    case "tsv": "text/tab-separated-values"
    case "xml": "application/xml"
    case "html": "text/html"
    case "geojson": "application/geo+json"
    case "spacy": "application/octet-stream"
    default: "text/plain"
    }
  }
}
