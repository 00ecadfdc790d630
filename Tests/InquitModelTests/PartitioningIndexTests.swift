import InquitModel
import Testing

@Suite struct PartitioningIndexTests {
  @Test(arguments: 0...9)
  func findsTheFirstOfTheSecondPartition(count: Int) {
    let numbers = Array(0..<count)
    for limit in 0...count + 1 {
      #expect(numbers.partitioningIndex { $0 >= limit } == min(limit, count))
    }
  }

  @Test func slicesKeepTheirIndexes() {
    #expect([9, 1, 2, 3, 0][1...3].partitioningIndex { $0 > 1 } == 2)
    #expect([9, 1, 2, 3, 0][1...3].partitioningIndex { $0 > 5 } == 4)
  }
}
