import CBytes
import Foundation
import Testing

@testable import SystemIO

@Suite struct FileSystemKindTests {
  private static let table = MountTable(
    mountinfo: Array(
      #"""
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      30 22 0:26 / /srv rw shared:2 master:3 - nfs4 server:/srv rw
      31 22 0:27 / /srv/office rw - ext4 /dev/sdb1 rw
      32 22 0:28 / /mnt/my\040share rw - cifs //server/share rw
      33 22 0:29 / /mnt/back\134slash rw - 9p host rw
      34 22 0:30 / /auto rw - autofs systemd-1 rw
      35 34 0:31 / /auto rw - nfs server:/auto rw
      36 22 0:32 / /dav rw - fuse https://cloud.example/dav rw
      37 22 0:33 / /odd rw - fuse.something something rw
      38 22 0:34 / /win rw - fuseblk /dev/sdc1 rw
      nonsense
      39 22 0:35 / /cut rw
      """#.utf8))

  @Test(arguments: [
    ("/home/a", FileSystemKind.local), ("/srv", .network("nfs4")), ("/srv/a", .network("nfs4")),
    ("/srv2/a", .local), ("/srv/office/a", .local), ("/srv/officer", .network("nfs4")),
    ("/mnt/my share/a", .network("cifs")), (#"/mnt/back\slash/a"#, .network("9p")),
    ("/auto/a", .network("nfs")), ("/dav/a", .network("fuse")),
    ("/odd/a", .unknownFuse("fuse.something")), ("/win/a", .local),
  ])
  func theLongestMountThatHoldsAPathCounts(_ path: String, _ kind: FileSystemKind) {
    #expect(Self.table.kind(ofReal: path) == kind)
  }

  @Test(arguments: [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "virtiofs", "vboxsf",
    "fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs",
  ])
  func whatOtherMachinesShareIsOfTheNetwork(_ type: String) {
    #expect(FileSystemKind(type: type) == .network(type))
  }

  @Test(arguments: [
    "ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "vfat", "fuseblk", "fuse.gocryptfs",
    "fuse.bindfs", "fuse.ntfs-3g", "ecryptfs",
  ])
  func whatIsSoundIsLocal(_ type: String) { #expect(FileSystemKind(type: type) == .local) }

  @Test func numbersTellWhereThereIsNoTable() {
    #expect(FileSystemKind(magic: 0x6969) == .network("nfs"))
    #expect(FileSystemKind(magic: 0xFFFF_FFFF_FF53_4D42) == .network("cifs"))
    #expect(FileSystemKind(magic: 0x6573_5546) == .unknownFuse("fuse"))
    #expect(FileSystemKind(magic: 0xEF53) == .local)
    #expect(pb_file_system_magic("/proc") == 0x9FA0)
  }

  @Test func aPathThatIsNotThereYetLiesWhereItWould() throws {
    #expect(MountTable.current()?.kind(ofReal: "/proc/self") == .local)
    let folder = TemporaryFolder()
    let here = FileSystem.kind(of: folder.path)
    #expect(FileSystem.kind(of: folder.file("a/b/c")) == here)
    let link = try folder.link("link", to: "/proc")
    #expect(FileSystem.realPath(link) == "/proc")
  }
}
