package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC with its text.
 *
 * @param revision number of the latest text, from 1
 * @param body Markdown
 * @param version names this state of the RFC when it is edited
 */
public record Rfc(
    @JsonUnwrapped RfcSummary summary,
    int revision,
    String body,
    List<Link> links,
    long version,
    int followerCount) {

  public Rfc {
    links = List.copyOf(requireNonNullElse(links, List.of()));
  }

  /**
   * Where an RFC points to.
   *
   * @param kind for example {@code GITHUB} or {@code SUPERSEDES}
   * @param number of the other RFC, when it points to one
   */
  public record Link(
      String kind, @Nullable String title, @Nullable String url, @Nullable Integer number) {}
}
