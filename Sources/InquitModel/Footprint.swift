/// What an annotation marks: two annotations with the same footprint say the same of the same words.
package struct Footprint: Hashable, Sendable {
  package let label: Label
  package let ranges: [ByteRange]

  package init(_ annotation: Annotation) {
    label = annotation.label
    ranges = annotation.ranges
  }
}
