import SystemIO

extension DataProblem {
  /// One line in Chinese: file, record, field, and what is wrong.
  public var chinese: String {
    var places = file.isEmpty ? [] : [file]
    if let record {
      places.append(record.hasPrefix("#") ? "第\(record.dropFirst())条" : Self.visible(record))
    }
    if let field { places.append(Self.visible(field)) }
    return places.isEmpty ? reason.chinese : places.joined(separator: " · ") + "：" + reason.chinese
  }

  /// One line in English: file, record, field, and what is wrong.
  public var english: String {
    var places = file.isEmpty ? [] : [file]
    if let record {
      places.append(record.hasPrefix("#") ? "entry \(record.dropFirst())" : Self.visible(record))
    }
    if let field { places.append(Self.visible(field)) }
    return places.isEmpty ? reason.english : places.joined(separator: " · ") + ": " + reason.english
  }

  /// A text from a file as it may be shown: at most 60 characters, nothing that steers.
  static func visible(_ text: String) -> String {
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == 60 { return result + "…" }
      let isPlain = scalar != "\n" && ForbiddenCharacter(in: String(scalar)) == nil
      result += isPlain ? String(scalar) : codePoint(scalar.value)
    }
    return result
  }

  /// `U+202E`.
  static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension DataProblem.Reason {
  /// The sentence without the place, in Chinese.
  public var chinese: String {
    switch self {
    case .missingFile: "缺少文件"
    case .unreadable(let errno): "无法读取（\(SystemError.chinese(errno))）"
    case .notAFile: "不是普通文件"
    case .tooLarge(let bytes, let limit): "文件有\(bytes)字节，超过上限\(limit)字节"
    case .notJSON(let fault, let line): "不是合法的JSON，第\(line)行：\(fault.chinese)"
    case .missingField: "缺少此项"
    case .unknownField: "没有这个字段"
    case .repeatedField: "此项重复出现"
    case .wrongType(let expected, let found): "应为\(expected.chinese)，却是\(found.chinese)"
    case .invalidUTF8: "不是合法的UTF-8文字"
    case .forbiddenCharacter(let point, let position):
      "第\(position)个字符是不允许的控制字符\(DataProblem.codePoint(point))"
    case .emptyText: "不能为空"
    case .emptyList: "至少要有一项"
    case .tooLong(let count, let limit): "长度\(count)，超过上限\(limit)"
    case .badValue(let value, let allowed):
      "“\(DataProblem.visible(value))”不可用，可用的是\(allowed.joined(separator: "、"))"
    case .duplicate(let other): "与“\(DataProblem.visible(other))”重复"
    case .unknownUnit(let name): "units.json里没有“\(DataProblem.visible(name))”"
    case .unknownCollective(let name):
      "units.json的collectives里没有“\(DataProblem.visible(name))”"
    case .unknownRecord(let id): "没有“\(DataProblem.visible(id))”这条记录"
    case .badNumbering(let found, let expected): "编号不连续：此处应为\(expected)，却是\(found)"
    case .wrongID(let id, let expected): "编号应为\(expected)，却是“\(DataProblem.visible(id))”"
    case .badYear(let year): "年份\(year)不在1949–2100之间"
    case .broken(let rule): rule.chinese
    }
  }

  /// The sentence without the place, in English.
  public var english: String {
    switch self {
    case .missingFile: "the file is missing"
    case .unreadable(let errno): "cannot be read (\(SystemError.english(errno)))"
    case .notAFile: "is not a regular file"
    case .tooLarge(let bytes, let limit): "has \(bytes) bytes, more than the \(limit) allowed"
    case .notJSON(let fault, let line): "is not JSON, line \(line): \(fault.english)"
    case .missingField: "is missing"
    case .unknownField: "no such field is known"
    case .repeatedField: "stands more than once"
    case .wrongType(let expected, let found):
      "should be \(expected.english) but is \(found.english)"
    case .invalidUTF8: "is not valid UTF-8"
    case .forbiddenCharacter(let point, let position):
      "character \(position) is the forbidden \(DataProblem.codePoint(point))"
    case .emptyText: "must not be empty"
    case .emptyList: "needs at least one entry"
    case .tooLong(let count, let limit): "is \(count) long, more than the \(limit) allowed"
    case .badValue(let value, let allowed):
      "“\(DataProblem.visible(value))” is not one of \(allowed.joined(separator: ", "))"
    case .duplicate(let other): "is the same as “\(DataProblem.visible(other))”"
    case .unknownUnit(let name): "units.json has no unit “\(DataProblem.visible(name))”"
    case .unknownCollective(let name):
      "units.json has no collective “\(DataProblem.visible(name))”"
    case .unknownRecord(let id): "there is no record “\(DataProblem.visible(id))”"
    case .badNumbering(let found, let expected):
      "numbering breaks off: expected \(expected), found \(found)"
    case .wrongID(let id, let expected):
      "the id should be \(expected) but is “\(DataProblem.visible(id))”"
    case .badYear(let year): "the year \(year) is not between 1949 and 2100"
    case .broken(let rule): rule.english
    }
  }
}
