package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The hash chain of the audit log, recomputed: each hash is SHA-256 over the 32 bytes of the hash
 * before it, 32 zeros before the first, and the UTF-8 bytes of the record.
 */
public final class AuditChain {

  private static final int HASH_BYTES = 32;

  private AuditChain() {}

  /**
   * What a check found.
   *
   * @param entries how many were read, the broken one included
   * @param brokenAt position of the first entry that does not follow from those before it
   * @param head hash of the last good entry; keep it to notice later that the end was cut off
   */
  public record Verdict(long entries, OptionalLong brokenAt, String head) {

    @JsonProperty
    public boolean intact() {
      return brokenAt.isEmpty();
    }
  }

  /** Reads entries, oldest first, until the end or the first broken one. */
  public static Verdict check(Stream<AuditEntry> entries) {
    var sha256 = sha256();
    byte[] head = new byte[HASH_BYTES];
    long count = 0;
    long position = 0;
    for (Iterator<AuditEntry> each = entries.iterator(); each.hasNext(); ) {
      var entry = each.next();
      count++;
      sha256.update(head);
      byte[] hash = sha256.digest(entry.record().getBytes(UTF_8));
      if (entry.position() != position + 1 || !hex(hash).equals(entry.hash())) {
        return new Verdict(count, OptionalLong.of(entry.position()), hex(head));
      }
      head = hash;
      position = entry.position();
    }
    return new Verdict(count, OptionalLong.empty(), hex(head));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
