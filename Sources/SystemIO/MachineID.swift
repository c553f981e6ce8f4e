/// The machine, as the system names it.
package enum MachineID {
  /// The id an installation of the system was given, 32 hexadecimal digits; nil where there is none.
  ///
  /// As machine-id(5) says; a file that is empty or `uninitialized` names no machine.
  package static func read(
    from files: [String] = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
  ) -> String? {
    for file in files {
      guard let bytes = try? SafeFile.read(file, limit: 4096) else { continue }
      let digits = bytes.prefix { !($0 == 0x0A || $0 == 0x20 || $0 == 0x0D) }
      let text = String(decoding: digits, as: UTF8.self).lowercased()
      if text.utf8.count == 32, text.allSatisfy({ $0.isHexDigit }) { return text }
    }
    return nil
  }
}
