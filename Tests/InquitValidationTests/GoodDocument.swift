import Inquit
import InquitFormats
import InquitModel
import InquitSegmentation
import InquitTestSupport

/// A document in which nothing is wrong, with every label, for tests that damage it.
enum GoodDocument {
  private static let markup = """
    😀 Talks in [location#l0 type=city usage=literal code=FI|Helsinki] go on.
    [quote#q1 kind=direct by=s1 cue=c1|“I left the talks,”] [speaker#s1 entity="Ann Lee" type=person same=s2|she] \
    [cue#c1|said], [quote#q1+|“at noon yesterday.”]
    [speaker#s2 entity="Ann Lee" type=person|[person#p1|Ann Lee]], the minister, [cue#c2|called] the plan \
    [quote#q2 kind=mixed by=s2 cue=c2|“a step back”] for [location#l1 type=country usage=literal code=UA|Ukraine].
    [location#l2 type=country usage=associative code=RU|Russia]’s army lost [number#n1 type=cardinal value=1500|1,500] \
    men and [number#n2 type=money value=2.5 currency=EUR|€2.5] in [number#n3 type=year value=2018|2018], \
    [number#n4 type=cardinal value=seven|seven] drones and [number#n5 type=percent value=12|12%] of its trucks \
    in a [number#n6 type=duration value=30 unit=day|30]-day war.
    “Nobody won,” Ms Lee added in an interview with [organisation#o1|Daily Herald Ltd] on Friday.
    """

  /// With sentences and tokens.
  static func make() throws -> Document {
    var document = try MarkedTextReader.document(
      markup.replacing("value=seven", with: "value=7").replacing(
        "“Nobody won,”", with: "[quote#q3 kind=direct by=s3 cue=c3|“Nobody won,”]"
      )
      .replacing(
        "Ms Lee added", with: "[speaker#s3 entity=\"Ann Lee\" type=person same=s2|Ms Lee] [cue#c3|added]"))
    document.id = "good"
    document.language = "en"
    let segments = TextSegmenter(language: "en").segments(of: document.text)
    document.sentences = segments.sentences
    document.tokens = segments.tokens
    return document
  }

  /// `document` as it is read from a file, after `change` was made to the JSON's ranges: each number is given with the
  /// text's code points before it.
  static func read(
    _ document: Document, changingOffsets change: (Int, [Unicode.Scalar]) -> Int
  ) throws -> ReadDocument {
    var writer = NativeWriter()
    guard case .object(var object) = try JSONParser.parse(writer.line(for: document)) else {
      return try read(document)
    }
    let scalars = Array(document.text.description.unicodeScalars)
    if case .array(let annotations)? = object["annotations"] {
      object["annotations"] = .array(
        annotations.map { value in
          guard case .object(var annotation) = value, case .array(let ranges)? = annotation["ranges"] else {
            return value
          }
          annotation["ranges"] = .array(
            ranges.map { range in
              guard case .array(let ends) = range else { return range }
              return .array(
                ends.map { end in
                  guard case .number(let spelling) = end, let n = Int(spelling) else { return end }
                  return .number("\(change(n, scalars))")
                })
            })
          return .object(annotation)
        })
    }
    var json = JSONWriter()
    json.object(object)
    return try NativeReader().document(onLine: json.bytes, number: 1)
  }

  static func read(_ document: Document) throws -> ReadDocument {
    var writer = NativeWriter()
    return try NativeReader().document(onLine: writer.line(for: document).dropLast(), number: 1)
  }
}
