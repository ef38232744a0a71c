package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.checks.Verdict.Outcome;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.platform.outbound.GuardedHttpClient;
import io.cvf.ecosystem.platform.outbound.OutboundRefused;
import io.cvf.ecosystem.platform.outbound.OutboundRequest;
import io.cvf.ecosystem.platform.outbound.OutboundResponse;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the links, as a reader would, to public addresses only. */
@Component
final class LinksCheck implements Check {

  private final GuardedHttpClient outside;

  LinksCheck(GuardedHttpClient outside) {
    this.outside = outside;
  }

  /** What became of one link; no finding when it leads somewhere. */
  private record Followed(Outcome outcome, @Nullable String finding) {}

  @Override
  public CheckKind kind() {
    return CheckKind.LINKS;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    var links = links(version.claims());
    if (links.isEmpty()) {
      return Verdict.passed("It has no links.");
    }
    var worst = Outcome.PASSED;
    var findings = new ArrayList<Finding>();
    for (var link : links.entrySet()) {
      var followed = follow(link.getValue());
      worst = worse(worst, followed.outcome());
      if (followed.finding() != null) {
        findings.add(Finding.of("%s: %s".formatted(link.getKey(), followed.finding())));
      }
    }
    return verdict(worst, findings);
  }

  private static Verdict verdict(Outcome worst, List<Finding> findings) {
    return switch (worst) {
      case PASSED -> Verdict.passed("Every link leads to a public page.");
      case WARNING -> Verdict.warning("Some links could not be followed just now.", findings);
      case FAILED -> Verdict.failed("Correct the links that lead nowhere.", findings);
    };
  }

  private static Map<String, String> links(CheckedVersion.Claims claims) {
    var links = new LinkedHashMap<String, String>();
    if (claims.documentationUrl() != null) {
      links.put("Documentation", claims.documentationUrl());
    }
    if (claims.repositoryUrl() != null) {
      links.put("Repository", claims.repositoryUrl());
    }
    return links;
  }

  private Followed follow(String link) {
    try {
      return answered(link, ask(URI.create(link)));
    } catch (OutboundRefused refusal) {
      return refused(link, refusal);
    } catch (UnknownHostException e) {
      return new Followed(Outcome.FAILED, "the host of %s is not known.".formatted(link));
    } catch (IOException e) {
      return new Followed(Outcome.WARNING, "%s could not be reached.".formatted(link));
    }
  }

  /** Some servers know no HEAD. */
  private OutboundResponse ask(URI link) throws IOException {
    var answer = outside.send(OutboundRequest.head(link));
    return switch (answer.status()) {
      case 403, 404, 405, 501 -> outside.send(OutboundRequest.get(link));
      default -> answer;
    };
  }

  private static Followed answered(String link, OutboundResponse answer) {
    var status = answer.status();
    if (status < 400) {
      return new Followed(Outcome.PASSED, null);
    }
    return status == 404 || status == 410
        ? new Followed(Outcome.FAILED, "nothing is at %s (%d).".formatted(link, status))
        : new Followed(Outcome.WARNING, "%s answers with %d.".formatted(link, status));
  }

  private static Followed refused(String link, OutboundRefused refusal) {
    return switch (refusal.reason()) {
      case ADDRESS ->
          new Followed(
              Outcome.FAILED, "%s leads to an address that is not public.".formatted(link));
      case URL, CREDENTIALS, REDIRECTS ->
          new Followed(Outcome.FAILED, "%s: %s".formatted(link, refusal.getMessage()));
      case DEADLINE -> new Followed(Outcome.WARNING, "%s took too long.".formatted(link));
      case SIZE -> new Followed(Outcome.PASSED, null); // there is something, and plenty of it
    };
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
