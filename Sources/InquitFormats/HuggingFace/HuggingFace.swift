import InquitModel

extension Format {
  /// JSONL for token classification, as `datasets` loads it: a sentence a row, tokens and tags as strings.
  public static let huggingFace = Self.makeHuggingFace(hasClasses: false)
  /// The same with numbers for tags, as most datasets on the hub have them; `dataset_info.json` beside names them.
  public static let huggingFaceClasses = Self.makeHuggingFace(hasClasses: true)

  private static func makeHuggingFace(hasClasses: Bool) -> Format {
    var format = Format(
      id: hasClasses ? "hf-classes" : "hf",
      summary: hasClasses
        ? "the same JSONL with numbers for tags, named in dataset_info.json"
        : "JSONL for token classification with tokens and tags, a sentence a row",
      unit: .tokens,
      capabilities: [.documentID, .sentences, .tokens, .annotations],
      recognise: { sample in
        // Both are read by one reader; the plain one is named.
        hasClasses ? nil : HuggingFaceRow.recognition(of: sample)
      },
      reader: { source, options in try HuggingFaceReader(source, options) },
      writer: { options in
        HuggingFaceWriter(
          scheme: options.scheme,
          numbers: hasClasses ? TagNumbers(options.labels, options.scheme) : nil)
      })
    format.aliases = hasClasses ? ["huggingface-classes"] : ["huggingface", "datasets"]
    format.extensions = ["jsonl"]
    format.companions = ClassNames.files
    if hasClasses { format.writtenCompanion = ClassNames.files[0] }
    format.columns = [
      Column(name: "id"), Column(name: "document"), Column(name: "sentence", type: .integer),
      Column(name: "tokens", isList: true),
      Column(name: HuggingFaceRow.tagKeys[0], type: hasClasses ? .integer : .text, isList: true),
    ]
    return format
  }
}
