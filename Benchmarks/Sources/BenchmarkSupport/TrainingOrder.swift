/// The order of the examples in each epoch: another one every time, the same ones in every run.
struct TrainingOrder {
  private var order: [Int]
  private var state: UInt64 = 1

  init(count: Int) { order = Array(0..<count) }

  /// The order of the next epoch: a shuffle (Fisher and Yates) of the one before.
  mutating func next() -> [Int] {
    for i in stride(from: order.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(i, Int(state >> 33) % (i + 1))
    }
    return order
  }
}
