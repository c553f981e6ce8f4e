import ArgumentParser
import Journal
import PlanModel
import SystemIO
import Wording

/// `planboard verify`: walks the chains of the journal.
package struct VerifyCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Walk the journal's chains. 核验操作记录。",
    discussion: """
      Every entry must be as its hash says, carry the hash of the one before, and none may be \
      missing. What cannot be proven: that whoever owns the file did not write his whole chain \
      anew. 逐条核对哈希、前后相接、有无缺号；文件主人重写自己整条链则无从证明。
      """)

  @Argument(help: "Another journal's file. 另一份操作记录。", completion: .file())
  package var file: String?
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(shared)
    let path = file ?? work.shared.journalPath(in: work.context)
    let journal = try work.openedToRead(path, isNamed: file != nil)
    let found = try work.reading { () throws(JournalProblem) in try journal.verify() }
    try work.say(work.words.verified(path, found))
    for finding in found.findings { try work.say(work.words.finding(finding)) }
    if found.findings.isEmpty { try work.say(work.words.chainsSound) }
    if found.findings.contains(where: \.isDamage) { throw ExitCode.problems }
  }
}

/// `planboard backup`: a consistent copy, while boards are open.
package struct BackupCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the journal, at any time. 备份操作记录，随时可用。",
    discussion: "The copy is whole and on the disk when this says so. A file that is there stays.")

  @Argument(help: "The copy's file. 备份文件。", completion: .file())
  package var file: String
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(shared)
    let path = work.shared.journalPath(in: work.context)
    let journal = try work.openedToRead(path, isNamed: false)
    let count = try work.reading { () throws(JournalProblem) in try journal.backup(to: file) }
    work.confirm(work.words.backedUp(file, count))
  }
}

/// `planboard restore`: puts a backup in the journal's place.
package struct RestoreCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the journal's place. 用备份恢复操作记录。",
    discussion: """
      The file that is there is kept beside it under another name; merge it to get back what was \
      written after the backup. 原文件改名保留，备份之后的内容可用 merge 并回。
      """)

  @Argument(help: "The backup's file. 备份文件。", completion: .file())
  package var file: String
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(toWrite: shared)
    let backup = try work.openedToRead(file)
    let found = try work.reading { () throws(JournalProblem) in try backup.verify() }
    guard !found.findings.contains(where: \.isDamage) else {
      for finding in found.findings { work.complain(work.words.finding(finding)) }
      throw ExitCode.problems
    }
    let path = work.shared.journalPath(in: work.context)
    do throws(JournalProblem) {
      let aside = try Journal.setAside(
        path, stamp: work.context.stamp, isShared: work.context.sharedJournal)
      let count = try backup.backup(to: path)
      work.confirm(work.words.restored(path, count, aside: aside))
    } catch {
      throw work.failure(.notReadOrWritten, work.words.fact(error))
    }
  }
}

/// `planboard new-journal`: makes the journal where it is to be.
package struct NewJournalCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "new-journal",
    abstract: "Make an empty journal where it is to be. 建立操作记录。",
    discussion: """
      A journal that is named by PLANBOARD_JOURNAL or the settings is never made by itself: it may \
      lie where something is not mounted. 环境变量或设置指定的操作记录不会自行建立。
      """)

  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(toWrite: shared)
    let path = work.shared.journalPath(in: work.context)
    do throws(JournalProblem) {
      let isThere = try Journal.isThere(path)
      let options = work.shared.journalOptions(in: work.context, .writing(making: .anew), [])
      let journal = try Journal(
        path: path, plan: PlanID(""), stamp: work.context.stamp, options: options)
      if let problem = journal.whyReadOnly { throw problem }
      work.confirm(isThere ? work.words.journalIsThere(path) : work.words.journalMade(path))
    } catch {
      throw work.failure(.notReadOrWritten, work.words.fact(error))
    }
  }
}

extension Workplace {
  /// A journal that is there, to be read as it lies.
  ///
  /// - Parameter isNamed: whether it is a file that the command names, not the journal in use.
  func openedToRead(_ path: String, isNamed: Bool = true) throws -> Journal {
    if let status = try? FileStatus.ifThere(path), status.kind != .regular {
      throw failure(
        .notReadOrWritten, words.fact(FileFault(path, .notRegular(status.kind))))
    }
    do throws(JournalProblem) {
      return try Journal(
        path: path, plan: PlanID(""), stamp: context.stamp,
        options: shared.journalOptions(in: context, .reading, []))
    } catch {
      if case .absent = error, isNamed { throw failure(.notReadOrWritten, words.noFile(path)) }
      throw failure(.notReadOrWritten, words.fact(error))
    }
  }
}
