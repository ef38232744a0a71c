package io.cvf.ecosystem.platform.outbound;

import java.net.InetAddress;

/**
 * A block of addresses in CIDR notation, such as {@code 10.1.0.0/16} or {@code fd00::/8}; a single
 * address is a block of one.
 */
record IpRange(InetAddress base, int prefix) {

  /**
   * Public for the binding of configuration, which looks for nothing else.
   *
   * @throws IllegalArgumentException when the text is no block of addresses
   */
  public static IpRange of(String text) {
    var slash = text.indexOf('/');
    var base = literal(slash < 0 ? text : text.substring(0, slash), text);
    var bits = base.getAddress().length * 8;
    var prefix = slash < 0 ? bits : number(text.substring(slash + 1), text);
    if (prefix < 0 || prefix > bits) {
      throw notARange(text);
    }
    return new IpRange(base, prefix);
  }

  boolean contains(InetAddress address) {
    var ours = base.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    var whole = prefix / 8;
    for (var i = 0; i < whole; i++) {
      if (ours[i] != theirs[i]) {
        return false;
      }
    }
    var rest = prefix % 8;
    return rest == 0 || (((ours[whole] ^ theirs[whole]) & 0xff) >> (8 - rest)) == 0;
  }

  private static InetAddress literal(String address, String text) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException e) {
      throw notARange(text);
    }
  }

  private static int number(String digits, String text) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw notARange(text);
    }
  }

  private static IllegalArgumentException notARange(String text) {
    return new IllegalArgumentException(
        "'%s' is not a range of addresses such as 10.1.0.0/16 or fd00::/8".formatted(text));
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + prefix;
  }
}
