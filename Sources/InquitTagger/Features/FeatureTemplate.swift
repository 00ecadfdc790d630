/// A kind of feature: one to three attributes of tokens near the one to be tagged, taken together.
///
///     FeatureTemplate(.lower, -1, .lower, 0)     // the word before with the word itself
public struct FeatureTemplate: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public let attribute: Attribute
    /// How many tokens to the right; negative to the left. At most 2 either way.
    public let offset: Int

    public init(_ attribute: Attribute, _ offset: Int) {
      self.attribute = attribute
      self.offset = offset
    }
  }

  public let parts: [Part]

  /// One to three parts, each at most two tokens away.
  public init(parts: [Part]) {
    precondition((1...3).contains(parts.count) && parts.allSatisfy { abs($0.offset) <= 2 })
    self.parts = parts
  }

  public init(_ a: Attribute, _ offset: Int) { self.init(parts: [Part(a, offset)]) }

  public init(_ a: Attribute, _ i: Int, _ b: Attribute, _ j: Int) {
    self.init(parts: [Part(a, i), Part(b, j)])
  }

  public init(_ a: Attribute, _ i: Int, _ b: Attribute, _ j: Int, _ c: Attribute, _ k: Int) {
    self.init(parts: [Part(a, i), Part(b, j), Part(c, k)])
  }
}

extension FeatureTemplate {
  /// Where the word is that alone decides the feature; nil when there are several, or something else does.
  var wordOffset: Int? {
    let offset = parts[0].offset
    return parts.allSatisfy { $0.attribute.isOfWord && $0.offset == offset } ? offset : nil
  }

  /// What tells a word's part of speech: the word, its form, its class and its neighbours.
  public static let partOfSpeech: [FeatureTemplate] =
    [
      .init(.word, 0), .init(.lower, 0), .init(.shape, 0), .init(.lower, 0, .shape, 0),
      .init(.lower, -2), .init(.lower, -1), .init(.lower, 1), .init(.lower, 2),
      .init(.lower, -1, .lower, 0), .init(.lower, 0, .lower, 1), .init(.lower, -1, .lower, 1),
      .init(.lower, -2, .lower, -1), .init(.lower, 1, .lower, 2),
      .init(.shape, -1, .shape, 0), .init(.shape, 0, .shape, 1), .init(.suffix3, -1), .init(.suffix3, 1),
      .init(.suffix2, -1), .init(.suffix2, 1), .init(.suffix3, -1, .suffix3, 0),
      .init(.suffix3, 0, .suffix3, 1), .init(.suffix3, 0, .shape, 0),
      .init(.cluster, 0), .init(.cluster, -1), .init(.cluster, 1),
      .init(.cluster, -1, .cluster, 0), .init(.cluster, 0, .cluster, 1),
    ] + affixes

  /// What tells a name: the word, its form, its neighbours, the lists, and the rest of the document.
  public static let names: [FeatureTemplate] =
    [
      .init(.word, 0), .init(.lower, 0), .init(.shape, 0), .init(.shape, -1), .init(.shape, 1),
      .init(.lower, -2), .init(.lower, -1), .init(.lower, 1), .init(.lower, 2),
      .init(.lower, -1, .lower, 0), .init(.lower, 0, .lower, 1),
      .init(.lower, -1, .shape, 0), .init(.shape, 0, .lower, 1),
      .init(.lower, -2, .lower, -1), .init(.lower, 1, .lower, 2),
      .init(.shape, -1, .shape, 0), .init(.shape, 0, .shape, 1), .init(.shape, -1, .shape, 0, .shape, 1),
      .init(.suffix3, -1), .init(.suffix3, 1),
      .init(.flags, 0), .init(.flags, -1), .init(.flags, 1),
      .init(.flags, -1, .flags, 0), .init(.flags, 0, .flags, 1), .init(.flags, 0, .shape, 0),
      .init(.listed, 0), .init(.listed, -1), .init(.listed, 1), .init(.listed, 0, .shape, 0),
      .init(.flags, 0, .listed, 0),
      .init(.wordLists, 0), .init(.wordLists, -1), .init(.wordLists, 1), .init(.wordLists, 0, .shape, 0),
      .init(.wordLists, -1, .wordLists, 0), .init(.wordLists, 0, .wordLists, 1),
      .init(.elsewhere, 0), .init(.elsewhere, -1), .init(.elsewhere, 1), .init(.elsewhere, 0, .shape, 0),
      .init(.elsewherePrevious, 0), .init(.elsewhereNext, 0),
      .init(.cluster, 0), .init(.cluster, -1), .init(.cluster, 1),
      .init(.coarseCluster, 0), .init(.coarseCluster, -1), .init(.coarseCluster, 1),
      .init(.coarseCluster, -1, .shape, 0, .coarseCluster, 1),
    ] + affixes

  private static let affixes: [FeatureTemplate] = [
    .init(.prefix1, 0), .init(.prefix2, 0), .init(.prefix3, 0), .init(.prefix4, 0),
    .init(.suffix1, 0), .init(.suffix2, 0), .init(.suffix3, 0), .init(.suffix4, 0),
  ]
}
