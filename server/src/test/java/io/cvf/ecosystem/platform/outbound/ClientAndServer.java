package io.cvf.ecosystem.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.util.unit.DataSize;

/** A real server on loopback, a client that may reach it, and one that may not. */
abstract class ClientAndServer {

  static final int LIMIT = 100_000;

  Elsewhere elsewhere;
  GuardedHttpClient open;
  GuardedHttpClient guarded;

  @BeforeEach
  void start() throws IOException {
    elsewhere = new Elsewhere("127.0.0.1");
    open = client(names(), "127.0.0.1/32");
    guarded = client(names());
  }

  @AfterEach
  void stop() throws IOException {
    open.close();
    guarded.close();
    elsewhere.close();
  }

  static GuardedHttpClient client(DnsResolver names, String... allowed) {
    return new GuardedHttpClient(
        new OutboundProperties(
            List.of(allowed).stream().map(IpRange::of).toList(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            DataSize.ofBytes(LIMIT)),
        names);
  }

  /** Literal addresses mean themselves; {@code inside.test} is here. */
  static Names names() {
    return new Names(
        Map.of(
            "inside.test",
            List.of("127.0.0.1"),
            "outside.test",
            List.of("8.8.8.8"),
            "both.test",
            List.of("8.8.8.8", "127.0.0.1")));
  }

  record Names(Map<String, List<String>> known) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return known.containsKey(host)
          ? known.get(host).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new)
          : InetAddress.getAllByName(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            OutboundRefused.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
