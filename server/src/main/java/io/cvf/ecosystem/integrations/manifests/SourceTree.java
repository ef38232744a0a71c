package io.cvf.ecosystem.integrations.manifests;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text as a tree of values, and where each of them stands.
 *
 * @param root null when the text could not be taken apart
 */
record SourceTree(@Nullable JsonNode root, Places places) {

  static final int MAX_DEPTH = 64;
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final int MAX_DIGITS = 40;

  /** Null for a number no database column would hold; 1e999999999 is short to write. */
  static @Nullable JsonNode number(BigDecimal number) {
    return number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS
        ? null
        : NODES.numberNode(number);
  }

  static @Nullable JsonNode number(BigInteger number) {
    if (number.bitLength() < Long.SIZE) {
      return NODES.numberNode(number.longValue());
    }
    return number.bitLength() > 128 ? null : NODES.numberNode(number);
  }
}
