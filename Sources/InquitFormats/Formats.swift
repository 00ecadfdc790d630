/// The formats, a line each. The order is that of lists, and decides between formats that a sample fits
/// equally well.
extension Format {
  public static let all: [Format] = [
    .native,
    .markedText,
    .plainText,
    .conll2003,
    .conll2002,
    .conll2012,
    .doccano,
    .doccanoRelations,
    .prodigy,
    .labelStudio,
    .labelbuddy,
    .brat,
    .webAnno,
    .webAnnotation,
    .tei,
    .conllu,
    .conlluPlus,
    .docBin,
    .spacyJSON,
    .huggingFace,
    .huggingFaceClasses,
    .gliner,
    .citron,
    .chat,
    .csv,
    .tsv,
    .html,
    .geoJSON,
  ]
}
