package io.cvf.ecosystem.sdk;

import tools.jackson.core.JacksonException;

/**
 * A line of the exported audit log.
 *
 * @param position from 1, ascending
 * @param record who did what and why, as the exact text that is hashed
 * @param hash 64 lowercase hexadecimal digits
 */
public record AuditEntry(long position, String record, String hash) {

  /**
   * @throws EcosystemException of type {@code urn:cvf:problem:unreadable-audit-line}
   */
  public static AuditEntry parse(String line) {
    try {
      return Transport.JSON.readValue(line, AuditEntry.class);
    } catch (JacksonException unreadable) {
      throw new EcosystemException(
          Problem.of(
              "unreadable-audit-line",
              "Not a line of an audit log",
              line.length() <= 80 ? line : line.substring(0, 80) + "…"),
          unreadable);
    }
  }
}
