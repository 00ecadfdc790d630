import InquitModel

struct JoinedLocations: DocumentRule {
  static let about = RuleDescription(
    code: "LOC006", name: "joined-locations", level: .warning,
    summary: "two locations with a comma between them are one annotation",
    why: "“Springfield, Illinois” names a city and the region it lies in: two locations.",
    failing: [.marked("in [location type=city|Springfield, Illinois]")],
    passing: [.marked("in [location type=city|Springfield], [location type=region|Illinois]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .location) {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1 else { continue }
      let bytes = Array(document.text.bytes(in: annotation.ranges[0]))
      guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")), comma > 0, comma + 2 < bytes.count,
        bytes[comma + 1] == 0x20
      else { continue }
      // A facility's name may hold a list: “Church of St Peter, St Paul and St Andrew”.
      if document.attribute("type", of: i) == "facility" { continue }
      report.add("\(document.name(i)) joins two places", at: .annotation(i), help: "make two locations of it")
    }
  }
}
