import CBytes
import Foundation
import Testing

@testable import SystemIO

@Suite struct MachineTests {
  let folder = TemporaryFolder()

  @Test func aMachineIsNamedByTheFirstFileThatDoes() {
    let id = "0123456789ABCDEF0123456789abcdef"
    let empty = folder.file("empty", holding: "")
    let early = folder.file("early", holding: "uninitialized\n")
    let good = folder.file("good", holding: id + "\n")
    #expect(MachineID.read(from: [folder.file("none"), empty, early, good]) == id.lowercased())
    #expect(MachineID.read(from: [empty, early]) == nil)
    #expect(MachineID.read(from: [folder.file("long", holding: id + "0")]) == nil)
  }

  @Test func chanceDiffers() {
    #expect(Chance.hexadecimal(digits: 24) != Chance.hexadecimal(digits: 24))
    #expect(Chance.hexadecimal(digits: 24).count == 24)
    #expect(Chance.bytes(16) != Chance.bytes(16))
  }

  @Test func aMappingIsNamedByItsAddressesAsLongAsItLasts() throws {
    let path = folder.file("a", holding: "some bytes")
    var file: MappedFile? = try MappedFile(path)
    let base = try #require(file?.bytes.baseAddress)
    #expect(file.map { Array($0.bytes) } == Array("some bytes".utf8))
    #expect(pb_mapping_name(base + 9).map { String(cString: $0) } == path)
    #expect(pb_mapping_name(base + 10) == nil)
    file = nil
    #expect(pb_mapping_name(base) == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func onlyRegularFilesAreMapped() throws {
    let pipe = folder.pipe("pipe")
    #expect(throws: FileFault(pipe, .notRegular(.pipe))) { try MappedFile(pipe) }
    #expect(try MappedFile(folder.file("empty", holding: "")).bytes.isEmpty)
  }
}
