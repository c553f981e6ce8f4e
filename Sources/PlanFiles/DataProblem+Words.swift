extension DataProblem.ValueType {
  var chinese: String {
    switch self {
    case .object: "对象{}"
    case .list: "列表[]"
    case .text: "文字"
    case .number: "数"
    case .wholeNumber: "整数"
    case .yesOrNo: "true或false"
    case .null: "null"
    }
  }

  var english: String {
    switch self {
    case .object: "an object {}"
    case .list: "a list []"
    case .text: "a text"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .yesOrNo: "true or false"
    case .null: "null"
    }
  }
}

extension JSONFault {
  var chinese: String {
    switch self {
    case .unexpectedEnd: "文件到此中断"
    case .unexpectedCharacter: "此处不应有这个字符"
    case .rawControlCharacter: "文字中有未转义的换行或控制字符"
    case .badEscape: "反斜杠后的写法不对"
    case .badNumber: "数的写法不对"
    case .trailingContent: "结尾之后还有内容"
    case .tooDeep: "嵌套过深"
    }
  }

  var english: String {
    switch self {
    case .unexpectedEnd: "the text breaks off"
    case .unexpectedCharacter: "a character that does not belong here"
    case .rawControlCharacter: "an unescaped line break or control character in a text"
    case .badEscape: "a backslash escape that does not exist"
    case .badNumber: "a number written wrongly"
    case .trailingContent: "something follows the end"
    case .tooDeep: "nested too deeply"
    }
  }
}

extension DataProblem.Rule {
  var chinese: String {
    switch self {
    case .valueNeeded: "缺少value（只有qualitative可以没有数值）"
    case .valueNotAllowed: "qualitative不能有数值"
    case .textNeeded: "qualitative必须有text"
    case .textNotAllowed: "只有qualitative可以有text"
    case .rangeReversed: "upTo必须大于value"
    case .yearNeeded: "缺少年份"
    case .yearNotAllowed: "此类不能有年份"
    case .yearsReversed: "起始年份晚于截止年份"
    case .leadNeeded: "第一个具名单位应为lead"
    case .leadNotFirst: "只有第一个具名单位可以是lead"
    case .collectiveRole: "集体称谓的role应为collective"
    case .unitRepeated: "同一单位在一条记录中出现两次"
    case .nameNotInText: "unitsText原文中没有这个名称"
    case .wordsNotInText: "该字段原文中没有这些字"
    case .linkedToItself: "不能与自身关联"
    case .sourceUnclear: "出处应为annex和row，或section（可带item）"
    }
  }

  var english: String {
    switch self {
    case .valueNeeded: "value is missing (only qualitative may go without)"
    case .valueNotAllowed: "a qualitative quantity has no value"
    case .textNeeded: "a qualitative quantity needs a text"
    case .textNotAllowed: "only a qualitative quantity has a text"
    case .rangeReversed: "upTo must be greater than value"
    case .yearNeeded: "the year is missing"
    case .yearNotAllowed: "this kind has no year"
    case .yearsReversed: "the first year is later than the last"
    case .leadNeeded: "the first named unit should be the lead"
    case .leadNotFirst: "only the first named unit can be the lead"
    case .collectiveRole: "a collective mention has the role collective"
    case .unitRepeated: "a unit is named twice in one record"
    case .nameNotInText: "unitsText does not hold this name"
    case .wordsNotInText: "the official field does not hold these words"
    case .linkedToItself: "a record cannot be linked with itself"
    case .sourceUnclear: "a source is annex and row, or section (with an item)"
    }
  }
}
