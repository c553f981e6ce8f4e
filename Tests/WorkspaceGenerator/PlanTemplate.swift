import CPlanData

/// The built-in plan, cut up so that plans of other cities can be made of it: the same shape,
/// other names and numbers. The n-th city is always the same.
public struct PlanTemplate: Sendable {
  private var files: [(name: String, pieces: [Piece])] = []

  /// What a file is made of.
  enum Piece: Sendable {
    case text([UInt8])
    /// A figure of the plan.
    case figure(Int)
    case city
    case identifier
    case english
  }

  /// A file of a plan.
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// The template of the plan that is built in.
  public static let builtIn = PlanTemplate()

  private init() {
    let units = Self.unitNames
    for index in 0..<planboard_plan_file_number() {
      let file = planboard_plan_file_at(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      files.append(
        (String(cString: file.name), TemplateScanner(bytes: bytes, units: units).pieces()))
    }
  }

  /// The files of the n-th plan, counted from 1.
  public func plan(_ number: Int) -> [File] {
    let city = CityName(number)
    return files.map { file in
      var bytes: [UInt8] = []
      for piece in file.pieces {
        switch piece {
        case .text(let text): bytes += text
        case .figure(let figure): bytes += String(figure + number % 89).utf8
        case .city: bytes += city.chinese.utf8
        case .identifier: bytes += city.identifier.utf8
        case .english: bytes += city.english.utf8
        }
      }
      return File(name: file.name, bytes: bytes)
    }
  }

  /// The names of the units, the longest first, so that none is taken for a part of another.
  private static var unitNames: [[UInt8]] {
    var names: [[UInt8]] = []
    for index in 0..<planboard_plan_file_number() {
      let file = planboard_plan_file_at(index)
      guard String(cString: file.name) == "units.json" else { continue }
      let text = String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.size), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count > 3, parts[1] == "name" else { continue }
        // A city's own units are called after it; everybody else keeps the name.
        if parts[3].hasPrefix("市") { names.append(Array(parts[3].utf8)) }
      }
    }
    return names.sorted { $0.count > $1.count }
  }
}

/// The names of a city that does not exist.
struct CityName {
  let chinese: String
  let english: String
  let identifier: String

  init(_ number: Int) {
    let first = Array("云青岚松柏兰竹梅溪泽渚湖江汀岭峰岩石玉金银铜丹朱紫翠碧素明晴白黄赤苍墨霞虹星辰月雪霜露雨风雷泉潭河海沙桃柳桂枫荷")
    let second = Array("州阳阴川原陵安宁平和泰康昌盛兴隆丰裕嘉祥瑞庆福寿永定清远景山城门台堂亭楼关津渡浦港湾岛屿洲滩坪坡塘堰渠桥井田")
    // Two characters each, as the names they stand for: official limits of length hold.
    let place = number - 1
    chinese = String([first[place % first.count], second[place / first.count % second.count]])
    english = "C\(number)"
    let digits = String(number)
    identifier = "c" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
