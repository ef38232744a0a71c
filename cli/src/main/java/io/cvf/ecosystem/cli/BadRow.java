package io.cvf.ecosystem.cli;

/** A row that is no execution; the message says why. */
final class BadRow extends Exception {

  private static final long serialVersionUID = 1;

  BadRow(String why) {
    super(why);
  }

  BadRow(String why, Throwable cause) {
    super(why, cause);
  }
}
