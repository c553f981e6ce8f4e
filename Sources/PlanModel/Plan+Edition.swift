extension Plan {
  /// The SHA-256 of the edition, in hexadecimal: over everything official, in the document's order,
  /// and nothing of ours. The same wording has the same digest, whatever files it is read from.
  ///
  /// Each text is written as name, U+001F, text, U+001E. Takes some milliseconds.
  public var editionDigest: String {
    var digest = SHA256()
    func add(_ name: String, _ text: String) {
      digest.update(name)
      digest.update("\u{1F}")
      digest.update(text)
      digest.update("\u{1E}")
    }
    add("title", head.title)
    add("stage", head.stage)
    add("preamble", head.preamble)
    for requirement in head.requirements {
      add("requirement " + requirement.heading, requirement.text)
    }
    for area in areas {
      add("area", area.title)
      add("annexArea", area.annexTitle)
    }
    for record in records {
      add(record.kind.word + " " + record.number, record.officialDigest)
    }
    for annex in annexes { add("annex " + annex.title, annex.note ?? "") }
    return digest.hexadecimal()
  }
}
