/// The formats, a line each. The order is that of lists, and decides between formats that a sample fits
/// equally well.
extension Format {
  public static let all: [Format] = [
    .native,
    .markedText,
    .plainText,
    .conll2003,
    .conll2002,
    .doccano,
    .doccanoRelations,
    .prodigy,
    .labelStudio,
    .brat,
    .webAnno,
    .webAnnotation,
    .conllu,
    .docBin,
    .huggingFace,
    .gliner,
    .citron,
    .chat,
    .csv,
    .tsv,
    .html,
    .geoJSON,
  ]
}
