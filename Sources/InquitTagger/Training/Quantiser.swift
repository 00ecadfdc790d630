/// Turns learnt weights into the signed bytes of a model file, without the rows that say nothing.
struct Quantiser {
  let keys: [UInt32]
  /// Blocks of four tags, a whole number of blocks a row.
  let weights: [Viterbi.Block]
  let transitions: [Float]
  let tags: TagSet

  private var blockCount: Int { (tags.count + 3) / 4 }

  func modelFile(
    templates: [FeatureTemplate], _ description: TaggerTrainer.Description, _ calibration: Calibration,
    _ options: TaggerTrainer.Options
  ) -> [UInt8] {
    let scale = scale
    let rows = strongestRows(scale: scale, limit: options.maximumRows)
    var bytes: [Int8] = []
    bytes.reserveCapacity(rows.count * tags.count)
    for row in rows {
      for tag in 0..<tags.count {
        bytes.append(Int8(max(-127, min(127, (weight(row, tag) / scale).rounded()))))
      }
    }
    let header = ModelHeader(
      language: description.language, tags: tags, templates: templates,
      trainingData: description.trainingData, licence: description.licence, seed: options.seed,
      transitions: transitions, scale: scale, calibration: calibration)
    return ModelFile.bytes(header: header, keys: rows.map { keys[$0] }, weights: bytes)
  }

  private func weight(_ row: Int, _ tag: Int) -> Float { weights[row * blockCount + tag >> 2][tag & 3] }

  private func magnitude(_ row: Int) -> Float {
    var greatest: Float = 0
    for tag in 0..<tags.count { greatest = max(greatest, abs(weight(row, tag))) }
    return greatest
  }

  /// One in two thousand rows is cut off at the greatest byte: the rest is stored the more exactly.
  private var scale: Float {
    let magnitudes = keys.indices.map(magnitude).filter { $0 > 0 }.sorted()
    guard !magnitudes.isEmpty else { return 1 }
    return magnitudes[magnitudes.count - 1 - magnitudes.count / 2000] / 127
  }

  /// The rows to keep, ascending.
  private func strongestRows(scale: Float, limit: Int?) -> [Int] {
    let rows = keys.indices.filter { magnitude($0) >= 0.5 * scale }
    guard let limit, rows.count > limit else { return rows }
    return rows.sorted { (magnitude($1), $0) < (magnitude($0), $1) }.prefix(limit).sorted()
  }
}
