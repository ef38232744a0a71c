package io.cvf.ecosystem.platform.outbound;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the connection itself, so that what was checked is what is connected to: a
 * name that answers differently the second time gains nothing.
 */
final class GuardedResolver implements DnsResolver {

  private final DnsResolver resolver;
  private final PublicAddresses addresses;

  GuardedResolver(DnsResolver resolver, PublicAddresses addresses) {
    this.resolver = resolver;
    this.addresses = addresses;
  }

  /** Refuses the name when only one of its addresses is not public: which is used is chance. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var found = resolver.resolve(host);
    for (var address : found) {
      if (!addresses.contains(address)) {
        throw new Refused(
            new OutboundRefused(
                Reason.ADDRESS,
                "%s is at %s, which is not a public address. An administrator can allow it with cvf.outbound.allowed-ranges."
                    .formatted(host, address.getHostAddress())));
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The client lets nothing but this kind of exception pass from a resolver. */
  static final class Refused extends UnknownHostException {

    private final OutboundRefused refusal;

    Refused(OutboundRefused refusal) {
      super(refusal.getMessage());
      this.refusal = refusal;
    }

    OutboundRefused refusal() {
      return refusal;
    }
  }
}
