import InquitModel
import Testing

@testable import InquitFormats

/// Ids that other programs gave.
@Suite struct ForeignIDsTests {
  /// Label Studio's own ids stay as they are; those that Inquit wrote lose the task's id, whatever number the task got.
  @Test func regionsOfLabelStudio() throws {
    func file(_ ids: [String]) -> String {
      let regions = ids.map {
        #"{"id":"\#($0)","type":"labels","value":{"start":0,"end":3,"text":"Ann","labels":["PER"]}}"#
      }
      return
        #"[{"id":512,"data":{"text":"Ann","id":"news-7"},"annotations":[{"result":[\#(regions.joined(separator: ","))]}]}]"#
    }
    func ids(_ written: [String]) throws -> [String] {
      try Format.labelStudio.read(file(written))[0].document.annotations.map(\.id)
    }
    #expect(try ids(["gew3t9fgkg", "1-x"]) == ["gew3t9fgkg", "1-x"])
    #expect(try ids(["news-7-q1", "news-7-q2"]) == ["q1", "q2"])
    #expect(try ids(["news-7-q1", "gew3t9fgkg"]) == ["news-7-q1", "gew3t9fgkg"])
  }

  /// Entities of doccano keep their numbers, as far as they have some.
  @Test func entitiesOfDoccano() throws {
    let file =
      #"{"id":1,"text":"Ann left Bo","entities":[{"id":40,"start_offset":0,"end_offset":3,"label":"PER"},{"id":7,"start_offset":9,"end_offset":11,"label":"PER"}],"relations":[{"id":3,"from_id":40,"to_id":7,"type":"left"}]}"#
    let document = try Format.doccanoRelations.read(file)[0].document
    #expect(document.annotations.map(\.id) == ["a40", "a7"])
    let (again, losses) = try Format.doccanoRelations.written([document, document.named("2")])
    #expect(losses == LossReport())
    #expect(again.contains(#""from_id":40,"to_id":7"#))
    var other = document
    other.annotations[0].id = "q1"
    other.relations[0].source = "q1"
    #expect(try Format.doccanoRelations.written([other]).losses[.annotationIDs] == 1)
  }
}
