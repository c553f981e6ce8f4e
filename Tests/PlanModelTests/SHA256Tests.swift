import PlanModel
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 as NIST publishes them, and lengths around the block's end.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func theStandardsExamples(text: String, digest: String) {
    var whole = SHA256()
    whole.update(text)
    #expect(whole.hexadecimal() == digest)
    var parts = SHA256()
    for byte in text.utf8.prefix(200) { parts.update([byte]) }
    parts.update(Array(text.utf8.dropFirst(200)))
    #expect(parts.hexadecimal() == digest)
  }

  @Test func askingForTheDigestDoesNotEndIt() {
    var digest = SHA256()
    digest.update("ab")
    _ = digest.hexadecimal()
    digest.update("c")
    #expect(digest.hexadecimal().hasPrefix("ba7816bf"))
  }
}
