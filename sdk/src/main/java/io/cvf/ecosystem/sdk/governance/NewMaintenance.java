package io.cvf.ecosystem.sdk.governance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that is announced.
 *
 * @param monitors ids of those it is about; null for all
 * @param reason everybody can read it
 */
public record NewMaintenance(
    String partner, Instant from, Instant until, String reason, @Nullable List<UUID> monitors) {

  public NewMaintenance(String partner, Instant from, Instant until, String reason) {
    this(partner, from, until, reason, null);
  }
}
