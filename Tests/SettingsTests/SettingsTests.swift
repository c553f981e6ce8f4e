import Foundation
import SystemIO
import Testing

@testable import Settings

@Suite struct PlacesTests {
  @Test func placesFollowTheSpecification() {
    let plain = Places(environment: ["HOME": "/home/wf"])
    #expect(plain.configuration == "/home/wf/.config/planboard/config.json")
    #expect(plain.journal == "/home/wf/.local/share/planboard/journal.sqlite")
    #expect(plain.state == "/home/wf/.local/state/planboard")
    let set = Places(environment: [
      "HOME": "/home/wf", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d",
    ])
    #expect(set.themes == "/c/planboard/themes")
    #expect(set.journal == "/d/planboard/journal.sqlite")
  }

  @Test func emptyAndRelativePlacesArePassedOver() {
    let places = Places(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "data"])
    #expect(places.config == "/h/.config/planboard")
    #expect(places.data == "/h/.local/share/planboard")
  }

  /// Without a home nothing lies at the root of the system.
  @Test(arguments: [nil, "", "/", "//", "home/wf"])
  func withoutAHomeNothingHasAPlace(home: String?) throws {
    let places = Places(environment: home.map { ["HOME": $0, "XDG_DATA_HOME": "/d"] } ?? [:])
    for path in [places.configuration, places.state, places.cache, places.themes] {
      #expect(Places.isNowhere(path))
      #expect(try SmallFile.read(path) == nil)
      #expect(throws: FileProblem.self) { try SmallFile.write([1], to: path) }
    }
    #expect(Places.isNowhere(places.journal) == (home == nil))
  }
}

@Suite final class ConfigurationTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("settings-" + UUID().uuidString).path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var path: String { folder + "/a/config.json" }

  private func write(_ text: String) throws {
    try SmallFile.write(Array(text.utf8), to: path)
  }

  @Test func nothingIsSetWithoutAFile() throws {
    #expect(Configuration.read(path) == SettingsReading())
  }

  @Test func changesAreKeptAndPrivate() throws {
    try Configuration.change(path) { $0.theme = "longjing-spring" }
    try Configuration.change(path) { $0.actorName = "王芳" }
    let read = Configuration.read(path).configuration
    #expect(read.theme == "longjing-spring")
    #expect(read.actorName == "王芳")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a") == ["config.json"])
  }

  @Test func settingsOfANewerVersionAreKept() throws {
    try write(#"{"theme": "x", "future": {"a": [1, 2.5, null, true, "海"]}}"#)
    try Configuration.change(path) { $0.theme = "y" }
    let text = String(decoding: try SmallFile.read(path) ?? [], as: UTF8.self)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let future = object?["future"] as? [String: Any]
    #expect(object?["theme"] as? String == "y")
    #expect((future?["a"] as? [Any])?.count == 5)
  }

  @Test func placeThatCannotBeWrittenIsSaid() {
    #expect(throws: FileProblem.self) { try SmallFile.write([1], to: "/dev/null/x/config.json") }
  }

  @Test(arguments: [
    ("list.csv", "list-3.csv"), ("a.b/list", "a.b/list-3"), (".hidden", ".hidden-3"),
    ("催报.2026.txt", "催报.2026-3.txt"),
  ])
  func whatIsThereKeepsItsName(name: String, third: String) throws {
    let path = folder + "/e/" + name
    try FileManager.default.createDirectory(
      atPath: PathName.folder(of: path), withIntermediateDirectories: true)
    _ = try SmallFile.writeAnew([1], to: path)
    #expect(try SmallFile.writeAnew([2], to: path) != path)
    #expect(try SmallFile.writeAnew([3], to: path) == folder + "/e/" + third)
    #expect(try SmallFile.read(path) == [1])
    #expect(try SmallFile.read(folder + "/e/" + third) == [3])
  }

  @Test func aFoldersNameIsRefused() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/e", withIntermediateDirectories: true)
    for path in [folder + "/e", folder + "/e/"] {
      #expect(throws: FileProblem(FileFault(path, .notRegular(.folder)))) {
        try SmallFile.writeAnew([1], to: path)
      }
    }
  }

  /// A colleague may lay it in a folder of the group.
  @Test func nothingIsWrittenThroughALink() throws {
    try SmallFile.write([1], to: folder + "/mine")
    for (name, goal) in [("a.csv", "mine"), ("b.csv", "nowhere")] {
      let path = folder + "/" + name
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: goal)
      #expect(try SmallFile.writeAnew([2], to: path) != path)
    }
    #expect(try SmallFile.read(folder + "/mine") == [1])
    #expect(try SmallFile.read(folder + "/nowhere") == nil)
  }

  @Test func namesInAFolderAreSortedAndFiltered() throws {
    for name in ["b.json", "a.json", "c.txt", ".hidden.json"] {
      try SmallFile.write([1], to: folder + "/t/" + name)
    }
    #expect(SmallFile.names(in: folder + "/t", ending: ".json") == ["a.json", "b.json"])
    #expect(SmallFile.names(in: folder + "/none", ending: ".json").isEmpty)
  }
}
