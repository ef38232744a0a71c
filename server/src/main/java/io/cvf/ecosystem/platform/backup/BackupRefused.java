package io.cvf.ecosystem.platform.backup;

/** Why a command ended, in a sentence for whoever called it. Nothing was changed. */
final class BackupRefused extends RuntimeException {

  /** What scripts tell by the exit code. */
  enum Why {
    FAILED(1),
    MISUSED(2),
    NOT_EMPTY(3),
    DAMAGED(4),
    OTHER_VERSION(5),
    NO_MASTER_KEY(6);

    private final int exitCode;

    Why(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  private final Why why;

  BackupRefused(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
