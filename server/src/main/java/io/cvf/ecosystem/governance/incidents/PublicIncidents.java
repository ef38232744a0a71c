package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of incidents: those a monitor opened, and those of which the partner or
 * staff said something in public.
 */
public interface PublicIncidents {

  /**
   * What was said for everybody to read.
   *
   * @param number no two of an incident have the same
   */
  record Update(long number, Instant at, String text) {}

  /**
   * One incident.
   *
   * @param id such as {@code INC-2026-001}
   * @param acknowledgedAt null while nobody did
   * @param resolvedAt null while it is open
   * @param updates the public ones, in the order they were made
   */
  record Shown(
      String id,
      PartnerId partner,
      Severity severity,
      String title,
      Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant resolvedAt,
      List<Update> updates) {}

  /**
   * Those that are open and those resolved since then, the latest opened first; a fixed number of
   * queries for all partners.
   */
  List<Shown> of(Collection<PartnerId> partners, Instant resolvedSince);
}
