package io.cvf.ecosystem.sdk.governance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not work.
 *
 * @param partner slug of the one whose service it is
 * @param startedAt when it began; null for now
 * @param monitor id of the monitor that saw it; null for none
 */
public record NewIncident(
    String partner,
    Severity severity,
    String title,
    String description,
    @Nullable Instant startedAt,
    @Nullable UUID monitor) {

  public NewIncident(String partner, Severity severity, String title, String description) {
    this(partner, severity, title, description, null, null);
  }
}
