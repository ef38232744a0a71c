package io.cvf.ecosystem.sdk.metering;

/** The server has been away for too long: the execution was not taken, report it later. */
public final class BacklogFull extends RuntimeException {

  private static final long serialVersionUID = 1;

  BacklogFull(long bytes) {
    super("%,d bytes of executions wait to be reported, which is the limit".formatted(bytes));
  }
}
