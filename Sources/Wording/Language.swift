/// The language of the interface. Official text stays Chinese in both.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// The language a locale name asks for: Chinese for `zh…`, unset, `C` and `POSIX`; else English.
  package init(locale: String?) {
    guard let locale, !locale.isEmpty else {
      self = .chinese
      return
    }
    let name = locale.split(separator: ".").first.map(String.init) ?? locale
    switch name {
    case "C", "POSIX": self = .chinese
    default: self = name.hasPrefix("zh") ? .chinese : .english
    }
  }

  /// The other one.
  package var other: Language { self == .chinese ? .english : .chinese }
}

/// A label in both languages.
package struct Phrase: Sendable, Hashable {
  package let chinese: String
  package let english: String

  /// A label from its two forms.
  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The form in one language.
  package func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

/// Every word the interface says, in one language. Extensions hold the words of one place each.
package struct Words: Sendable, Hashable {
  package let language: Language

  /// The words of a language.
  package init(_ language: Language) { self.language = language }

  /// One of two forms.
  package func pick(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  /// The form of a phrase in this language.
  package func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }
}
