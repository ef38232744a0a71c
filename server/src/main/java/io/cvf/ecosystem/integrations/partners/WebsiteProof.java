package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.partners.TxtRecords.LookupFailed;
import io.cvf.ecosystem.platform.outbound.GuardedHttpClient;
import io.cvf.ecosystem.platform.outbound.OutboundRefused;
import io.cvf.ecosystem.platform.outbound.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for the proof outside, both ways. Takes seconds: never within a transaction. */
@Component
class WebsiteProof {

  private final TxtRecords records;
  private final GuardedHttpClient http;

  WebsiteProof(TxtRecords records, GuardedHttpClient http) {
    this.records = records;
    this.http = http;
  }

  /**
   * What a check found.
   *
   * @param method null when neither way showed it
   * @param text what was looked up and what was there, for the partner's people
   */
  record Result(@Nullable WebsiteMethod method, String text) {}

  Result check(WebsiteChallenge challenge) {
    var dns = dns(challenge.dns());
    if (dns.method() != null) {
      return dns;
    }
    var file = file(challenge.wellKnown());
    return file.method() != null ? file : new Result(null, dns.text() + " " + file.text());
  }

  private Result dns(WebsiteChallenge.Dns expected) {
    try {
      var found = records.of(expected.name());
      if (found.contains(expected.value())) {
        return new Result(
            WebsiteMethod.DNS, "The TXT record of %s is there.".formatted(expected.name()));
      }
      return found.isEmpty()
          ? new Result(null, "%s has no TXT record.".formatted(expected.name()))
          : new Result(
              null,
              "%s has %d TXT records, none of them the expected one."
                  .formatted(expected.name(), found.size()));
    } catch (LookupFailed e) {
      return new Result(
          null, "%s could not be looked up: %s.".formatted(expected.name(), e.getMessage()));
    }
  }

  private Result file(WebsiteChallenge.WellKnown expected) {
    var url = URI.create(expected.url());
    try {
      var answer = http.send(OutboundRequest.get(url));
      if (!isSameSite(url, answer.url())) {
        return new Result(
            null, "%s leads to another site, %s.".formatted(url, answer.url().getHost()));
      }
      if (answer.status() != 200) {
        return new Result(null, "%s answered %d.".formatted(url, answer.status()));
      }
      return answer.text().strip().equals(expected.content())
          ? new Result(WebsiteMethod.WELL_KNOWN, "%s holds the token.".formatted(url))
          : new Result(null, "%s holds something else than the token.".formatted(url));
    } catch (OutboundRefused refused) {
      return new Result(null, "%s was not read: %s".formatted(url, refused.getMessage()));
    } catch (IOException e) {
      return new Result(null, "%s cannot be reached.".formatted(url));
    }
  }

  /** A redirect between {@code www.} and without is common and harmless. */
  private static boolean isSameSite(URI asked, URI answered) {
    return bare(WebsiteChallenge.host(asked)).equals(bare(WebsiteChallenge.host(answered)));
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
