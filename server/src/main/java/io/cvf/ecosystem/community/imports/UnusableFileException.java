package io.cvf.ecosystem.community.imports;

/** One file cannot be taken over; the message is the reason its sender reads. */
final class UnusableFileException extends Exception {

  UnusableFileException(String reason) {
    super(reason);
  }
}
