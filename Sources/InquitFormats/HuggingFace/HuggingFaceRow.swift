import InquitModel

/// A sentence: its tokens with a tag each.
struct HuggingFaceRow {
  /// Where tokens are, and where tags are, in datasets on the hub.
  static let tokenKeys = ["tokens", "words"]
  static let tagKeys = ["ner_tags", "tags", "labels", "ner", "ner_labels", "bio_tags", "entity_tags"]
  private static let documentKey = "document"
  private static let idKey = "id"
  /// What stands for a token that is not to be judged, in rows that were prepared for training.
  private static let ignored = -100

  let document: String?
  let id: String
  let tokens: [String]
  let tags: [Tag]
  /// Columns that say something else.
  let further: JSONObject
  private let tagKey: String
  private let places: JSONPlaces
  let place: FilePlace

  static func recognition(of sample: Sample) -> Recognition? {
    for prefix in ["", "rows[].row.", "rows[]."] {
      guard let tokens = tokenKeys.first(where: { sample.has(prefix + $0 + "[]") }) else { continue }
      if let tags = tagKeys.first(where: {
        sample.has(prefix + $0 + "[]") && !sample.has(prefix + $0 + "[][]")
      }) {
        return .certain("its records have \"\(tokens)\" and \"\(tags)\"")
      }
    }
    return nil
  }

  /// Throws for a record without tokens, or with tags of which nobody says what they mean.
  init(_ fields: JSONFields, _ classes: ClassNames) throws(ReadError) {
    place = fields.place
    places = fields.places
    guard let tokenKey = Self.tokenKeys.first(where: { fields.value($0) != nil }) else {
      throw fields.fault("no list of tokens under \(Self.tokenKeys.joined(separator: " or "))")
    }
    tokens = try fields.strings(tokenKey)
    tagKey = try Self.tagKey(of: fields, tokens: tokens.count, classes)
    tags = try Self.tags(fields, tagKey, classes)
    guard tags.count == tokens.count else {
      throw fields.fault("\(tokens.count) tokens, but \(tags.count) tags")
    }
    document = try fields.optionalID(Self.documentKey)
    id = try fields.optionalID(Self.idKey) ?? fields.defaultID
    further = fields.rest(without: [tokenKey, tagKey, Self.documentKey, Self.idKey, "sentence"])
  }

  /// Where the tag of a token stands.
  func place(ofTag index: Int) -> FilePlace { places.place(at: "\(tagKey)[\(index)]") }

  /// The column that is known by its name; where that has numbers without names, any column of tags.
  private static func tagKey(of fields: JSONFields, tokens: Int, _ classes: ClassNames)
    throws(ReadError) -> String
  {
    let known = tagKeys.filter { fields.value($0) != nil }
    if let key = known.first(where: { isReadable(fields.value($0), classes.names(of: $0)) }) { return key }
    let spelled = fields.object.members.first { member in
      guard case .array(let values) = member.value, values.count == tokens, !values.isEmpty else {
        return false
      }
      return values.allSatisfy { $0.stringValue.flatMap { Tag($0) } != nil }
    }
    if let key = spelled?.key ?? known.first { return key }
    throw fields.fault("no tags under \(tagKeys.joined(separator: ", "))")
  }

  private static func isReadable(_ value: JSONValue?, _ names: [String]?) -> Bool {
    guard case .array(let values)? = value else { return false }
    return names != nil || values.allSatisfy { $0.stringValue != nil }
  }

  private static func tags(_ fields: JSONFields, _ key: String, _ classes: ClassNames)
    throws(ReadError) -> [Tag]
  {
    let names = classes.names(of: key)
    var tags: [Tag] = []
    for (i, value) in try fields.array(key).enumerated() {
      let path = "\(key)[\(i)]"
      func fault(_ message: String, help: String? = nil) -> ReadError {
        let place = fields.places.place(at: path)
        return ReadError(
          line: place.line, column: place.column, message: "\(path) \(message)", help: help)
      }
      let spelling: String
      if let string = value.stringValue {
        spelling = string
      } else if JSONFields.integer(value) == ignored {
        spelling = "O"
      } else if let number = JSONFields.integer(value) {
        guard let names else {
          throw fault(
            "is a number, and its name is in no file beside",
            help: "put the dataset's \(ClassNames.files[0]) or README.md beside it, or name the tags "
              + "in their order with --tag-names O,B-PER,…")
        }
        guard names.indices.contains(number) else {
          throw fault("is \(number), but there are names for 0 to \(names.count - 1) only")
        }
        spelling = names[number]
      } else {
        throw fault("should be a tag or its number")
      }
      guard let tag = Tag(spelling) else { throw fault("is “\(spelling)”, which is no tag") }
      tags.append(tag)
    }
    return tags
  }
}
