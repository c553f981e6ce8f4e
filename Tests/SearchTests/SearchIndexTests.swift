import Testing

@testable import Search

@Suite struct SearchIndexTests {
  @Test func agreesWithLookingIntoEveryRecordByItself() {
    var random = Seeded(11)
    let words = ["海绵", "城市", "市建委", "生态", "VOCs", "治理", "2027", "“", "，", "重点", "hmc"]
    func text(_ count: Int) -> String {
      (0..<Int.random(in: 0...count, using: &random)).map { _ in
        words.randomElement(using: &random)!
      }
      .joined()
    }
    let entries = (0..<200).map { _ in
      SearchIndex.Entry(title: text(4), units: [text(1), text(1)], text: text(20))
    }
    let index = SearchIndex(entries: entries)
    for typed in ["海绵", "城市 重点", "vocs", "hmcs", "sjw", "zd", "城市市", "绵城", "zzzz", "2027"] {
      let needle = Needle(typed)
      let expected = entries.indices.filter { position in
        let entry = entries[position]
        let head = entry.title + "\n" + entry.units.joined(separator: "\n") + "\n"
        return needle.terms.allSatisfy { term in
          let alone = Needle(
            String(String.UnicodeScalarView(term.scalars.map { Unicode.Scalar($0)! })))
          let searchesText =
            !term.canBeSpelled || term.scalars.count >= SearchIndex.spelledTextMinimum
          if alone.matches(head) { return true }
          let plain = String(String.UnicodeScalarView(term.scalars.map { Unicode.Scalar($0)! }))
          return entry.text.lowercased().contains(plain)
            || (searchesText && alone.matches(entry.text))
        }
      }
      #expect(index.matches(needle) == expected, "\(typed)")
    }
  }

  @Test func emptyIndexAndEmptyNeedleAreNoTrouble() {
    #expect(SearchIndex(entries: []).matches(Needle("海绵")).isEmpty)
    let one = SearchIndex(entries: [.init(title: "", units: [], text: "")])
    #expect(one.matches(Needle("海绵")).isEmpty)
    #expect(one.matches(Needle("")) == [0])
  }

  @Test func aHitDoesNotReachIntoTheNextRecord() {
    let index = SearchIndex(entries: [
      .init(title: "a", units: [], text: "海"), .init(title: "绵", units: [], text: "b"),
    ])
    #expect(index.matches(Needle("海绵")).isEmpty)
  }
}
