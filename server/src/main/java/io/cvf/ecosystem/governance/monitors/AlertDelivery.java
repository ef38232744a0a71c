package io.cvf.ecosystem.governance.monitors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Alertmanager sends to a webhook (version 4 of its format). Read leniently: what later
 * versions add is left alone, and one alert that makes no sense does not stand in others' way.
 */
public record AlertDelivery(List<Told> alerts, List<Ignored> ignored) {

  static final int MOST_BYTES = 1024 * 1024;
  static final int MOST_ALERTS = 1_000;
  private static final int MAX_LABEL = 300;

  /**
   * One alert.
   *
   * @param monitor as its label names it
   * @param heartbeat it only says that somebody looks
   * @param endsAt null while it fires
   */
  public record Told(
      String monitor,
      boolean heartbeat,
      String fingerprint,
      Instant startsAt,
      @Nullable Instant endsAt) {}

  /** One that says nothing here. */
  public record Ignored(@Nullable String monitor, @Nullable String fingerprint, String why) {}

  /** 400 {@code unreadable-body}, 413 {@code body-too-large}, 422 {@code invalid-input}. */
  static AlertDelivery read(byte[] body, JsonMapper json, Instant now) {
    if (body.length > MOST_BYTES) {
      throw tooLarge("Send at most 1 MiB; set max_alerts in the webhook's configuration.");
    }
    var alerts = tree(body, json).path("alerts");
    if (!alerts.isArray()) {
      throw Problem.invalid("/alerts", "A list of alerts, as Alertmanager's webhook sends it.");
    }
    if (alerts.size() > MOST_ALERTS) {
      throw tooLarge("Send at most 1,000 alerts; set max_alerts in the webhook's configuration.");
    }
    var delivery = new AlertDelivery(new ArrayList<>(), new ArrayList<>());
    alerts.forEach(alert -> delivery.add(alert, now));
    return delivery;
  }

  private static JsonNode tree(byte[] body, JsonMapper json) {
    try {
      return json.readTree(body);
    } catch (JacksonException noJson) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "unreadable-body",
          "The body cannot be read",
          "Send JSON, as Alertmanager's webhook does.");
    }
  }

  private static Problem tooLarge(String detail) {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large", detail);
  }

  private void add(JsonNode alert, Instant now) {
    var labels = alert.path("labels");
    var monitor = text(labels, "cvf_monitor");
    var given = text(alert, "fingerprint");
    var fingerprint = given == null ? made(labels) : given;
    if (monitor == null) {
      ignored.add(new Ignored(null, fingerprint, "It has no label cvf_monitor."));
      return;
    }
    var starts = time(alert, "startsAt");
    var status = text(alert, "status");
    if (starts == null || starts.isAfter(now.plusSeconds(300)) || status == null) {
      ignored.add(
          new Ignored(monitor, fingerprint, "It has no status, or startsAt is no time till now."));
      return;
    }
    var resolved = status.equals("resolved");
    var ends = time(alert, "endsAt");
    alerts.add(
        new Told(
            monitor,
            "Watchdog".equals(text(labels, "alertname"))
                || "true".equals(text(labels, "cvf_heartbeat")),
            fingerprint,
            starts,
            resolved ? end(starts, ends, now) : null));
  }

  /** Between its begin and now, whatever the other side's clock says. */
  private static Instant end(Instant starts, @Nullable Instant ends, Instant now) {
    if (ends == null || ends.isAfter(now)) {
      return now.isBefore(starts) ? starts : now;
    }
    return ends.isBefore(starts) ? starts : ends;
  }

  private static @Nullable String text(JsonNode parent, String field) {
    var value = parent.path(field);
    return value.isString() && !value.asString().isBlank() && value.asString().length() <= MAX_LABEL
        ? value.asString().strip()
        : null;
  }

  private static @Nullable Instant time(JsonNode alert, String field) {
    var text = text(alert, field);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }

  /** Older ones send none; the labels are what it stands for. */
  private static String made(JsonNode labels) {
    var sorted = new TreeMap<String, String>();
    labels.properties().forEach(it -> sorted.put(it.getKey(), it.getValue().toString()));
    return UUID.nameUUIDFromBytes(sorted.toString().getBytes(UTF_8)).toString();
  }
}
