import InquitTagger
import Testing

@Suite struct CalibrationTests {
  @Test func probabilitiesRiseWithTheMargin() {
    // Every tenth decision is wrong below a margin of 50, none above.
    let table = Calibration(margins: (0..<100).map { (Float($0), $0 >= 50 || $0 % 10 != 0) })
    #expect(
      zip(table.steps, table.steps.dropFirst()).allSatisfy {
        $0.margin < $1.margin && $0.probability < $1.probability
      })
    #expect(table.probability(0) > 0.7 && table.probability(0) < 0.95)
    #expect(table.probability(.infinity) > 0.95 && table.probability(.infinity) < 1)
    #expect(table.probability(20) <= table.probability(60))
  }

  @Test func pooledNeighboursNeverFall() {
    let table = Calibration(margins: (0..<200).map { (Float($0), $0 < 100) })
    #expect(table.steps.count == 1)
    #expect(abs(table.probability(3) - 0.5) < 0.01)
  }

  @Test func tooFewDecisionsGiveNoTable() {
    #expect(Calibration(margins: [(1, true)]) == .none)
    #expect(Calibration.none.probability(0) < 0.5)
    #expect(Calibration.none.probability(60) > 0.65 && Calibration.none.probability(60) < 0.8)
    #expect(Calibration.none.probability(.infinity) < 1, "nothing was measured")
  }
}
