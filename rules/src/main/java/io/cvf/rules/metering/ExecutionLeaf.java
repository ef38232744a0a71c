package io.cvf.rules.metering;

import io.cvf.rules.merkle.Hash;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.UUID;

/**
 * One counted execution in the tree of its subject: 25 bytes, which are its key, a byte of flags (1
 * succeeded, 2 the publisher's own) and its quantity with the highest byte first.
 *
 * @param key see {@link ExecutionKey}
 * @param own the publisher ran it: counted, never billed
 */
public record ExecutionLeaf(UUID key, boolean succeeded, boolean own, long quantity) {

  /** How many bytes a leaf is made of. */
  public static final int BYTES = 25;

  /** The order in the tree: that of the keys' bytes. */
  public static final Comparator<UUID> ORDER =
      (a, b) -> {
        var high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
      };

  private static final int SUCCEEDED = 1;
  private static final int OWN = 2;

  /** Succeeded for somebody else, and is therefore paid for. */
  public boolean isBilled() {
    return succeeded && !own;
  }

  public Hash hash() {
    return Hash.leaf(bytes());
  }

  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(BYTES);
    write(bytes);
    return bytes.array();
  }

  /** Writes the next {@value #BYTES} bytes. */
  public void write(ByteBuffer bytes) {
    bytes
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .put((byte) ((succeeded ? SUCCEEDED : 0) + (own ? OWN : 0)))
        .putLong(quantity);
  }

  /** Reads the next {@value #BYTES} bytes. */
  public static ExecutionLeaf read(ByteBuffer bytes) {
    var key = new UUID(bytes.getLong(), bytes.getLong());
    var flags = bytes.get();
    return new ExecutionLeaf(key, (flags & SUCCEEDED) != 0, (flags & OWN) != 0, bytes.getLong());
  }
}
