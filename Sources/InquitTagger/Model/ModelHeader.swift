/// Everything about a model but its weights.
public struct ModelHeader: Hashable, Sendable {
  /// A BCP 47 tag.
  public var language: String
  public var tags: TagSet
  public var templates: [FeatureTemplate]
  /// What the model was trained on, a name a corpus.
  public var trainingData: [String]
  /// The licence under which the weights may be used, as an SPDX expression where there is one.
  public var licence: String
  public var seed: UInt64
  /// By previous tag, then next tag, in weight units; the last row is the sentence's start.
  var transitions: [Float]
  /// The weight that a stored 1 stands for.
  var scale: Float
  public var calibration: Calibration

  func write(to writer: inout ByteWriter) {
    writer.write(tags.kind.rawValue)
    writer.write(tags.names) { $0.write($1) }
    writer.write(templates) { writer, template in
      writer.write(template.parts) { writer, part in
        writer.write(part.attribute.rawValue)
        writer.write(Int8(part.offset))
      }
    }
    writer.write(language)
    writer.write(trainingData) { $0.write($1) }
    writer.write(licence)
    writer.write(seed)
    writer.write(scale)
    writer.write(transitions) { $0.write($1) }
    writer.write(calibration.steps) { writer, step in
      writer.write(step.margin)
      writer.write(step.probability)
    }
  }

  init(
    language: String, tags: TagSet, templates: [FeatureTemplate], trainingData: [String], licence: String,
    seed: UInt64, transitions: [Float], scale: Float, calibration: Calibration
  ) {
    self.language = language
    self.tags = tags
    self.templates = templates
    self.trainingData = trainingData
    self.licence = licence
    self.seed = seed
    self.transitions = transitions
    self.scale = scale
    self.calibration = calibration
  }

  init(from reader: inout ByteReader) throws(TaggerModelError) {
    guard let kind = TagSet.Kind(rawValue: try reader.read(UInt8.self, "kind")) else {
      throw .inconsistent(what: "kind")
    }
    let names = try reader.list("labels") { (r) throws(TaggerModelError) in try r.string("labels") }
    guard !names.isEmpty, names.count <= 1000 else { throw .inconsistent(what: "labels") }
    tags = TagSet(kind: kind, names: names)
    templates = try reader.list("features") { (r) throws(TaggerModelError) in try Self.template(&r) }
    language = try reader.string("language")
    trainingData = try reader.list("training data") { (r) throws(TaggerModelError) in
      try r.string("training data")
    }
    licence = try reader.string("licence")
    seed = try reader.read(UInt64.self, "seed")
    scale = try reader.float("scale")
    transitions = try reader.list("transitions") { (r) throws(TaggerModelError) in try r.float("transitions")
    }
    guard transitions.count == (tags.count + 1) * tags.count else { throw .inconsistent(what: "transitions") }
    let steps = try reader.list("calibration") { (r) throws(TaggerModelError) in
      Calibration.Step(margin: try r.float("calibration"), probability: try r.float("calibration"))
    }
    calibration = Calibration(steps: steps)
  }

  private static func template(_ reader: inout ByteReader) throws(TaggerModelError) -> FeatureTemplate {
    let parts = try reader.list("features") { (r) throws(TaggerModelError) in
      let attribute = Attribute(rawValue: try r.read(UInt8.self, "features"))
      let offset = Int(try r.read(Int8.self, "features"))
      guard let attribute, abs(offset) <= FeatureExtractor.reach else {
        throw TaggerModelError.inconsistent(what: "features")
      }
      return FeatureTemplate.Part(attribute, offset)
    }
    guard (1...3).contains(parts.count) else { throw .inconsistent(what: "features") }
    return FeatureTemplate(parts: parts)
  }
}
