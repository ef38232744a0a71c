package io.cvf.ecosystem.integrations.skills;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a visitor comes from: an IPv4 address, or the /64 that an IPv6 subscriber has to choose
 * from.
 */
final class Network {

  private static final int PREFIX_BYTES = 8;

  private Network() {}

  static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
          : address;
    } catch (IllegalArgumentException noLiteral) {
      return address;
    }
  }
}
