package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is watched, and how; checked.
 *
 * @param url of HTTP monitors only
 * @param method GET or HEAD; of HTTP monitors only
 * @param leastSuccess in basis points; of EXECUTIONS only
 */
public record MonitorTerms(
    String name,
    MonitorKind kind,
    ServiceHours serviceHours,
    @Nullable URI url,
    @Nullable String method,
    List<Integer> expectedStatus,
    @Nullable String bodyContains,
    int intervalSeconds,
    int timeoutSeconds,
    @Nullable Integer tlsWarnDays,
    @Nullable Integer leastSuccess) {

  static final int HOUR = 3_600;
  private static final int MAX_NAME = 100;
  private static final int MAX_URL = 2_000;
  private static final int MAX_TEXT = 500;

  /** As somebody wrote it; null for what was left out. */
  public record Given(
      @Nullable String name,
      @Nullable MonitorKind kind,
      @Nullable String url,
      @Nullable String method,
      @Nullable List<Integer> expectedStatus,
      @Nullable String bodyContains,
      @Nullable Integer intervalSeconds,
      @Nullable Integer timeoutSeconds,
      @Nullable Integer tlsWarnDays,
      @Nullable ServiceHours serviceHours,
      @Nullable Integer leastSuccessBasisPoints) {}

  /** Throws 422 {@code invalid-input} with everything that is wrong. */
  public static MonitorTerms checked(Given given, MonitorKind kind, ServiceHours hours) {
    var faults = new Violations();
    var name = given.name() == null ? "" : given.name().strip();
    faults.require(
        isText(name, MAX_NAME) && name.codePoints().noneMatch(Character::isISOControl),
        "/name",
        "A name of 1 to %d characters.".formatted(MAX_NAME));
    var terms =
        switch (kind) {
          case HTTP -> http(given, name, hours, faults);
          case ALERTS -> alerts(given, name, hours, faults);
          case EXECUTIONS -> executions(given, name, hours, faults);
        };
    faults.refuseIfAny();
    return terms;
  }

  private static MonitorTerms http(
      Given given, String name, ServiceHours hours, Violations faults) {
    var url = url(given.url());
    faults.require(
        url != null,
        "/url",
        "An absolute http or https address of at most %,d characters, without a user name."
            .formatted(MAX_URL));
    var method = given.method() == null ? "GET" : given.method().strip();
    faults.require(List.of("GET", "HEAD").contains(method), "/method", "GET or HEAD.");
    var status = given.expectedStatus() == null ? List.<Integer>of() : given.expectedStatus();
    faults.require(
        status.size() <= 20 && status.stream().allMatch(it -> it != null && it >= 200 && it < 600),
        "/expectedStatus",
        "At most 20 numbers from 200 to 599.");
    var contains = blankToNull(given.bodyContains());
    faults.require(
        contains == null || (isText(contains, MAX_TEXT) && method.equals("GET")),
        "/bodyContains",
        "At most %d characters, and only with GET.".formatted(MAX_TEXT));
    var interval = orElse(given.intervalSeconds(), 60);
    faults.require(interval >= 10 && interval <= 600, "/intervalSeconds", "From 10 to 600.");
    var timeout = orElse(given.timeoutSeconds(), 10);
    faults.require(timeout >= 1 && timeout <= 30, "/timeoutSeconds", "From 1 to 30.");
    var warn = given.tlsWarnDays();
    faults.require(warn == null || (warn >= 1 && warn <= 365), "/tlsWarnDays", "From 1 to 365.");
    refuseOthers(faults, "/leastSuccessBasisPoints", given.leastSuccessBasisPoints());
    return new MonitorTerms(
        name,
        MonitorKind.HTTP,
        hours,
        url,
        method,
        status.stream().filter(it -> it != null).distinct().sorted().toList(),
        contains,
        interval,
        timeout,
        warn,
        null);
  }

  private static MonitorTerms alerts(
      Given given, String name, ServiceHours hours, Violations faults) {
    refuseHttp(given, faults);
    refuseOthers(faults, "/leastSuccessBasisPoints", given.leastSuccessBasisPoints());
    var interval = orElse(given.intervalSeconds(), HOUR);
    faults.require(
        interval >= 60 && interval <= 86_400,
        "/intervalSeconds",
        "From 60 to 86,400: how often Alertmanager is heard of at least.");
    return told(name, MonitorKind.ALERTS, hours, interval, null);
  }

  private static MonitorTerms executions(
      Given given, String name, ServiceHours hours, Violations faults) {
    refuseHttp(given, faults);
    faults.require(
        orElse(given.intervalSeconds(), HOUR) == HOUR,
        "/intervalSeconds",
        "Executions are looked at by the hour: leave it out.");
    var least = orElse(given.leastSuccessBasisPoints(), 9_000);
    faults.require(least >= 1 && least <= 10_000, "/leastSuccessBasisPoints", "From 1 to 10,000.");
    return told(name, MonitorKind.EXECUTIONS, hours, HOUR, least);
  }

  private static MonitorTerms told(
      String name, MonitorKind kind, ServiceHours hours, int interval, @Nullable Integer least) {
    return new MonitorTerms(
        name, kind, hours, null, null, List.of(), null, interval, 0, null, least);
  }

  private static void refuseHttp(Given given, Violations faults) {
    refuseOthers(faults, "/url", given.url());
    refuseOthers(faults, "/method", given.method());
    refuseOthers(faults, "/bodyContains", given.bodyContains());
    refuseOthers(faults, "/timeoutSeconds", given.timeoutSeconds());
    refuseOthers(faults, "/tlsWarnDays", given.tlsWarnDays());
    faults.require(
        given.expectedStatus() == null || given.expectedStatus().isEmpty(),
        "/expectedStatus",
        "Not for a monitor of this kind.");
  }

  private static void refuseOthers(Violations faults, String pointer, @Nullable Object value) {
    faults.require(value == null, pointer, "Not for a monitor of this kind.");
  }

  private static boolean isText(String text, int most) {
    return !text.isEmpty()
        && Text.isStorable(text)
        && text.codePointCount(0, text.length()) <= most;
  }

  private static int orElse(@Nullable Integer value, int other) {
    return value == null ? other : value;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable URI url(@Nullable String text) {
    try {
      var url = new URI(text == null ? "" : text.strip());
      var web =
          "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      return web
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.toString().length() <= MAX_URL
          ? url
          : null;
    } catch (URISyntaxException noUrl) {
      return null;
    }
  }
}
