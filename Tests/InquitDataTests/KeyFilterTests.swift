import InquitData
import Testing

@Suite struct KeyFilterTests {
  @Test(arguments: [0, 1, 1000])
  func keysAreKnownAndMostOthersAreNot(count: Int) {
    func key(_ i: Int) -> UInt32 { UInt32(truncatingIfNeeded: i &* 0x9E37_79B9_7F4A) }
    var filter = KeyFilter(count: count)
    for i in 0..<count { filter.insert(key(i)) }
    #expect((0..<count).allSatisfy { filter.mayContain(key($0)) })
    let others = count..<count + 10_000
    #expect(others.count { filter.mayContain(key($0)) } < others.count / 8)
  }
}
