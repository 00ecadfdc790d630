import InquitModel

extension Format {
  /// GeoJSON (RFC 7946): a point for every annotation whose `code` has known coordinates, for maps.
  public static let geoJSON = Self.makeGeoJSON()

  private static func makeGeoJSON() -> Format {
    var format = Format(
      id: "geojson", summary: "GeoJSON for maps: a point for each location whose code is known",
      unit: .codePoints,
      capabilities: [
        .documentID, .annotations, .anyBoundaries, .nesting, .crossing, .annotationIDs, .attributes,
      ],
      writer: { options in GeoJSONWriter(coordinatesOfCode: options.coordinatesOfCode) })
    format.extensions = ["geojson"]
    return format
  }
}

/// Writes one collection of features, a feature a line.
struct GeoJSONWriter: DocumentWriter {
  let coordinatesOfCode: @Sendable (String) -> WriteOptions.Coordinates?
  private var features = 0

  private static let ownKeys: Set<String> = ["document", "id", "label", "text", "start", "end"]

  init(coordinatesOfCode: @escaping @Sendable (String) -> WriteOptions.Coordinates?) {
    self.coordinatesOfCode = coordinatesOfCode
  }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    let (id, text) = (document.id, document.text)
    document.annotations.removeAll { annotation in
      if coordinates(of: annotation) != nil { return false }
      losses.note(.annotations, in: id, "\(annotation.label) \(annotation.coveredText(in: text))")
      return true
    }
    // Attributes become properties of the feature, beside its own.
    for i in document.annotations.indices {
      let annotation = document.annotations[i]
      let kept = annotation.attributes.members.filter { !Self.ownKeys.contains($0.key) }
      guard kept.count < annotation.attributes.members.count else { continue }
      losses.note(.attributes, in: id, "\(annotation.label) \(annotation.coveredText(in: text))")
      document.annotations[i].attributes = JSONObject(kept)
    }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    for annotation in document.annotations {
      guard let range = annotation.ranges.first, let coordinates = coordinates(of: annotation) else {
        continue
      }
      let (start, end) = offsets.numbers(range)
      let properties: JSONObject = [
        "document": .string(document.id), "id": .string(annotation.id),
        "label": .string(annotation.label.rawValue), "text": .string(document.text[range]), "start": start,
        "end": end,
      ]
      let feature: JSONObject = [
        "type": "Feature", "geometry": ["type": "Point", "coordinates": coordinates],
        "properties": .object(JSONObject(properties.members + annotation.attributes.members)),
      ]
      output.append(contentsOf: (features == 0 ? Self.head : ",\n").utf8)
      features += 1
      var json = JSONWriter()
      json.object(feature)
      output.append(contentsOf: json.bytes)
    }
  }

  func finish(to output: inout [UInt8]) {
    output.append(contentsOf: (features == 0 ? Self.head + "]}\n" : "\n]}\n").utf8)
  }

  private static let head = #"{"type":"FeatureCollection","features":["# + "\n"

  /// Longitude first, as RFC 7946 has it, to a metre: further digits would only feign precision.
  private func coordinates(of annotation: Annotation) -> JSONValue? {
    guard let code = annotation.attributes["code"]?.stringValue, let place = coordinatesOfCode(code) else {
      return nil
    }
    return .array([place.longitude, place.latitude].map { .number("\(($0 * 1e5).rounded() / 1e5)") })
  }
}
