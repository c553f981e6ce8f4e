import PlanModel
import Testing

@Suite struct RecordIDTests {
  @Test(arguments: [
    ("T18", RecordID(.task, 18)), ("M2.2", RecordID(.measure, 2, 2)), ("t18", RecordID(.task, 18)),
    ("Ｔ１８", RecordID(.task, 18)), ("ｍ２．２", RecordID(.measure, 2, 2)),
    ("A5", RecordID(.area, 5)), ("I33", RecordID(.indicator, 33)), ("P10", RecordID(.policy, 10)),
    ("O17", RecordID(.outcome, 17)), ("G3", RecordID(.goal, 3)), ("S1", RecordID(.safeguard, 1)),
    ("T999999", RecordID(.task, 999_999)),
  ])
  func whatIsAnID(text: String, id: RecordID) {
    #expect(RecordID(text) == id)
  }

  @Test(arguments: [
    "", "T", "18", "X1", "T0", "T01", "T-1", "T+1", "T1.2", "M2", "M2.", "M.2", "M2.2.2", "M2.0",
    "T18 ", " T18", "T1000000", "TT1", "T１８x", "市生态环境局", "T٣",
  ])
  func whatIsNone(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test func anIDIsWrittenAsItIsRead() {
    for text in ["T18", "M2.2", "A9"] { #expect(RecordID(text)?.description == text) }
  }

  @Test func idsAreOrderedByKindAndThenByNumber() {
    let order = ["A1", "M1.2", "M1.10", "M2.1", "I1", "T2", "T10", "P1", "O1", "G1", "S1"]
    #expect(order.shuffled().compactMap { RecordID($0) }.sorted().map(\.description) == order)
  }
}
