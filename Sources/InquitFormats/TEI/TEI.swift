import InquitModel

extension Format {
  /// TEI P5: annotations are elements in the text, attributes are feature structures, relations stand behind
  /// the text. Read is also what others encode: speeches, quotations, names, numbers, stand-off annotations.
  public static let tei = Self.makeTEI()

  private static func makeTEI() -> Format {
    var format = Format(
      id: "tei", summary: "TEI P5 XML: said, quote, persName, placeName …, relations in standOff",
      unit: .markup,
      capabilities: [
        .text, .documentID, .language, .metadata, .annotations, .anyBoundaries, .nesting, .crossing, .parts,
        .annotationIDs,
        .attributes, .relations,
      ],
      recognise: { sample in
        let start = sample.lines.prefix(50).joined(separator: "\n")
        if start.contains("http://www.tei-c.org/ns/1.0") { return .certain("it names TEI's namespace") }
        return ["<TEI", "<teiCorpus", "<tei:TEI"].contains { start.contains($0) }
          ? .certain("its root is a TEI element") : nil
      },
      reader: { source, options in TEIReader(source, options) },
      writer: { _ in TEIWriter() })
    format.aliases = ["tei-xml", "tei-p5"]
    format.extensions = ["xml", "tei"]
    format.layout = .fileEach
    return format
  }
}

/// Which element means which label.
enum TEIElement {
  /// The elements that are written, and read as these labels.
  static let labels: [(element: String, label: Label)] = [
    ("said", .quote), ("persName", .person), ("placeName", .location), ("orgName", .organisation),
    ("num", .number),
  ]
  /// The element of all other labels, which are its type.
  static let other = "seg"

  /// What further elements mean, with attributes that the element implies.
  private static let meanings: [String: (label: Label, attributes: JSONObject)] = [
    "q": (.quote, [:]), "quote": (.quote, [:]), "sp": (.quote, [:]),
    "soCalled": (.quote, ["kind": "not-speech"]), "speaker": (.speaker, [:]),
    "geogName": (.location, [:]), "settlement": (.location, ["type": "city"]),
    "country": (.location, ["type": "country"]), "region": (.location, ["type": "region"]),
    "district": (.location, ["type": "district"]), "bloc": (.location, [:]),
    "measure": (.number, ["type": "quantity"]), "date": ("date", [:]), "time": ("time", [:]),
  ]

  /// nil for elements that are no annotations.
  static func meaning(of element: XMLElement) -> (label: Label, attributes: JSONObject)? {
    if let known = labels.first(where: { $0.element == element.name }) { return (known.label, [:]) }
    if let known = meanings[element.name] { return known }
    guard ["seg", "rs", "name"].contains(element.name), let type = element["type"], !type.isEmpty else {
      return nil
    }
    return (Label(type), [:])
  }

  /// The attributes of an element that say something about an annotation, and are not of TEI's mechanics.
  static func attributes(of element: XMLElement) -> JSONObject {
    var result = JSONObject()
    for (name, value) in element.attributes where !name.hasPrefix("xml") && !mechanics.contains(name) {
      if name == "direct" {
        result["kind"] = value == "false" ? "indirect" : "direct"
      } else if name != "type" || !["seg", "rs", "name"].contains(element.name) {
        result[name] = .string(value)
      }
    }
    return result
  }

  private static let mechanics: Set<String> = [
    "who", "ana", "next", "prev", "part", "n", "rend", "rendition",
  ]

  /// Elements that stand apart from what is around them, with the line ends around them.
  static let blocks: [String: String] = {
    var result: [String: String] = [:]
    for name in [
      "ab", "argument", "back", "body", "byline", "castList", "cit", "closer", "dateline", "div", "div1",
      "div2",
      "div3", "div4", "epigraph", "figure", "floatingText", "front", "group", "head", "lg", "list", "opener",
      "p",
      "postscript", "salute", "signed", "sp", "table", "text", "titlePage", "trailer",
    ] { result[name] = "\n\n" }
    for name in ["l", "lb", "item", "row", "speaker", "stage", "castItem", "docTitle", "titlePart", "u"] {
      result[name] = "\n"
    }
    return result
  }()

  /// Elements whose content is not the text's: notes, page heads, and what an editor put in place of what
  /// stands there.
  static let leftOut: Set<String> = ["note", "fw", "figDesc", "corr", "reg", "expan", "rdg", "desc"]
}
