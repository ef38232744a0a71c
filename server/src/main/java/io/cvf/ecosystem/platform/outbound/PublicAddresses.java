package io.cvf.ecosystem.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses the platform may speak to: public ones, and the ranges the operator allows.
 *
 * <p>Not public are the blocks of the IANA special-purpose registries (RFC 6890 and its updates)
 * and the fixed addresses of cloud metadata services. An IPv6 address that only wraps an IPv4
 * address counts as that one.
 */
final class PublicAddresses {

  private static final List<IpRange> SPECIAL_IPV4 =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // carrier-grade NAT; Alibaba's metadata
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's metadata
          "169.254.0.0/16", // link-local; most clouds' metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; Oracle's metadata
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** All public IPv6 lies here: loopback, ULA, link-local and multicast do not. */
  private static final IpRange GLOBAL_IPV6 = IpRange.of("2000::/3");

  private static final List<IpRange> SPECIAL_IPV6 =
      ranges(
          "2001::/23", // protocol assignments; Teredo
          "2001:db8::/32", // documentation
          "3fff::/20"); // documentation

  private static final IpRange NAT64 = IpRange.of("64:ff9b::/96");
  private static final IpRange SIX_TO_FOUR = IpRange.of("2002::/16");
  private static final IpRange IPV4_COMPATIBLE = IpRange.of("::/96");

  private final List<IpRange> allowed;

  PublicAddresses(List<IpRange> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  boolean contains(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.contains(address)) || isPublic(address);
  }

  private boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return SPECIAL_IPV4.stream().noneMatch(range -> range.contains(address));
    }
    if (NAT64.contains(address)) {
      return contains(wrapped(address, 12));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return contains(wrapped(address, 2));
    }
    return !IPV4_COMPATIBLE.contains(address)
        && GLOBAL_IPV6.contains(address)
        && SPECIAL_IPV6.stream().noneMatch(range -> range.contains(address));
  }

  private static InetAddress wrapped(InetAddress address, int offset) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), offset, offset + 4));
    } catch (UnknownHostException fourBytesAreAnAddress) {
      throw new AssertionError(fourBytesAreAnAddress);
    }
  }

  private static List<IpRange> ranges(String... texts) {
    return Stream.of(texts).map(IpRange::of).toList();
  }
}
