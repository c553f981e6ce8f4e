/// Whether locks and mapped memory on a file system are those of one machine.
package enum FileSystemKind: Hashable, Sendable {
  /// On this machine alone.
  case local
  /// Shared with other machines: what one of them locks or maps another does not see in time.
  case network(String)
  /// Through a program of which nothing is known here.
  case unknownFuse(String)

  /// The kind of a type as the table of mounts names it.
  ///
  /// - Parameter source: what is mounted, where that tells more.
  package init(type: String, source: String = "") {
    if Self.networkTypes.contains(type) || type.hasPrefix("nfs") {
      self = .network(type)
    } else if type == "fuse" || type.hasPrefix("fuse.") {
      self.init(fuse: type, source: source)
    } else {
      self = .local
    }
  }

  private init(fuse type: String, source: String) {
    let program = String(type.dropFirst("fuse.".count))
    // davfs2 and some others do not give their name.
    let isAddress = ["http://", "https://", "sshfs#", "davfs"].contains { source.hasPrefix($0) }
    if Self.networkPrograms.contains(program) || isAddress {
      self = .network(type)
    } else if Self.soundPrograms.contains(program) {
      self = .local
    } else {
      self = .unknownFuse(type)
    }
  }

  /// The kind of a number that `statfs` gives, where there is no table of mounts.
  package init(magic: UInt64) {
    // 32 bits are kept: some systems extend the sign.
    let name = Self.networkMagics[UInt32(truncatingIfNeeded: magic)]
    if let name {
      self = .network(name)
    } else {
      self = UInt32(truncatingIfNeeded: magic) == 0x6573_5546 ? .unknownFuse("fuse") : .local
    }
  }

  /// Types in which the kernel speaks to other machines, or a guest to its host.
  private static let networkTypes: Set = [
    "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "openafs", "auristorfs", "coda", "ncpfs",
    "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "lustre", "gpfs", "beegfs", "glusterfs",
    "orangefs", "pvfs2", "acfs", "webdav", "afpfs", "sshfs", "davfs",
  ]

  private static let networkPrograms: Set = [
    "sshfs", "rclone", "glusterfs", "davfs", "davfs2", "ceph", "ceph-fuse", "s3fs", "goofys",
    "gcsfuse", "mount-s3", "juicefs", "mfs", "moosefs", "lizardfs", "seaweedfs", "weed",
    "curlftpfs", "smbnetfs", "fusesmb", "gvfsd-fuse", "kio-fuse", "blobfuse", "blobfuse2",
    "nfs", "fuse-nfs", "afs", "s3ql", "vmhgfs-fuse", "virtiofs", "xrootdfs", "onedriver",
    "google-drive-ocamlfuse", "hdfs", "fuse_dfs", "beegfs", "wdfs", "ifuse",
  ]

  /// Programs that were tried and keep locks and mapped memory as a disk does; `fuseblk` is
  /// another type.
  private static let soundPrograms: Set = ["gocryptfs", "bindfs", "ntfs-3g"]

  /// From statfs(2) and the kernel's `magic.h`.
  private static let networkMagics: [UInt32: String] = [
    0x6969: "nfs", 0x517B: "smbfs", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb3",
    0x0102_1997: "9p", 0x00C3_6400: "ceph", 0x5346_414F: "afs", 0x6B41_4653: "afs",
    0x7375_7245: "coda", 0x564C: "ncpfs", 0x786F_4256: "vboxsf", 0x0BD0_0BD0: "lustre",
    0x4750_4653: "gpfs", 0x1983_0326: "beegfs", 0x2003_0528: "orangefs", 0xBACB_ACBC: "vmhgfs",
  ]
}
