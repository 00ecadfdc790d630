import InquitAnnotators
import Testing

@Suite struct GazetteerTests {
  @Test func coordinatesOfCodes() throws {
    let kyiv = try #require(Gazetteer.shared.coordinates(ofCode: "703448"))
    #expect(abs(kyiv.latitude - 50.45) < 0.01)
    #expect(abs(kyiv.longitude - 30.52) < 0.01)
    let california = try #require(Gazetteer.shared.coordinates(ofCode: "US-CA"))
    #expect((33...40).contains(california.latitude))
    let ukraine = try #require(Gazetteer.shared.coordinates(ofCode: "UA"))
    #expect((45...52).contains(ukraine.latitude))
  }

  @Test(arguments: ["", "ZZ", "US-ZZ", "1", "99999999999999999999", "é"])
  func unknownCodesHaveNone(code: String) {
    #expect(Gazetteer.shared.coordinates(ofCode: code) == nil)
  }
}
