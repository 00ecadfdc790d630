extension RandomAccessCollection {
  /// The index of the first element for which `belongsInSecondPartition` holds, which must then hold for all behind
  /// it; `endIndex` where it holds for none. Takes time log n.
  ///
  ///     sentences.partitioningIndex { $0.upperBound > offset }   // the first that ends behind `offset`
  @inlinable
  package func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecondPartition(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
