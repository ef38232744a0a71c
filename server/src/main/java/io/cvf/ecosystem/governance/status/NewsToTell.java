package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.governance.incidents.PublicIncidents;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.governance.status.StatusNews.Kind;
import io.cvf.rules.sla.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for what happened. */
final class NewsToTell {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private NewsToTell() {}

  /** All there is to tell of it, in the order it happened. */
  static List<StatusNews> of(PublicIncidents.Shown it, String partner) {
    var news = new ArrayList<StatusNews>();
    news.add(
        incident(
            it,
            Kind.OPENED,
            "incident:%s:opened".formatted(it.id()),
            "%s: %s".formatted(partner, it.title()),
            "%s incident %s. It is being looked into."
                .formatted(it.severity().name().charAt(0) + lower(it.severity()), it.id()),
            it.openedAt()));
    for (var said : it.updates()) {
      news.add(
          incident(
              it,
              Kind.UPDATED,
              "incident:%s:%d".formatted(it.id(), said.number()),
              "%s: update on %s".formatted(partner, it.title()),
              said.text(),
              said.at()));
    }
    if (it.resolvedAt() != null) {
      news.add(
          incident(
              it,
              Kind.RESOLVED,
              "incident:%s:resolved:%d".formatted(it.id(), it.resolvedAt().getEpochSecond()),
              "%s: resolved: %s".formatted(partner, it.title()),
              null,
              it.resolvedAt()));
    }
    return news;
  }

  private static String lower(Enum<?> value) {
    return value.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static StatusNews incident(
      PublicIncidents.Shown it,
      Kind kind,
      String key,
      String title,
      @Nullable String text,
      Instant at) {
    return new StatusNews(key, it.partner(), kind, title, text, it.id(), null, null, null, at);
  }

  /** Told anew when it is moved or shortened. */
  static StatusNews of(MaintenanceHistory.Announced it, String partner, Instant now) {
    var span = it.window().span();
    return new StatusNews(
        "maintenance:%s:%d:%d"
            .formatted(it.id(), span.from().getEpochSecond(), span.until().getEpochSecond()),
        it.partner(),
        Kind.PLANNED,
        "%s: maintenance from %s".formatted(partner, words(span)),
        it.reason(),
        null,
        it.id(),
        span.from(),
        span.until(),
        now);
  }

  /**
   * @param planned as it was told
   */
  static StatusNews cancelled(StatusNews planned, String partner, Instant now) {
    if (planned.maintenance() == null || planned.beginsAt() == null || planned.endsAt() == null) {
      throw new IllegalArgumentException("It is not about maintenance: " + planned.key());
    }
    return new StatusNews(
        "maintenance:%s:cancelled".formatted(planned.maintenance()),
        planned.partner(),
        Kind.CANCELLED,
        "%s: no maintenance from %s"
            .formatted(partner, words(new Span(planned.beginsAt(), planned.endsAt()))),
        "It was announced and does not take place.",
        null,
        planned.maintenance(),
        planned.beginsAt(),
        planned.endsAt(),
        now);
  }

  private static String words(Span span) {
    return "%s to %s UTC".formatted(TIME.format(span.from()), TIME.format(span.until()));
  }
}
