package io.cvf.ecosystem.governance.hours;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class SupportCalendarApiTests {

  private static final String CALENDAR = "/partners/acme/support-calendar";
  private static final Map<String, String> BAVARIA = Map.of("country", "DE", "subdivision", "by");

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired SupportCalendars calendars;
  private Marketplace market;
  private UUID acme;

  @BeforeEach
  void acmeIsAPartner() {
    clock.set(Instant.parse("2026-12-15T12:00:00Z"));
    market = new Marketplace(context);
    acme = market.partner("acme", "olga");
    market.employ("acme", "dave", "DEVELOPER");
    market.employ("acme", "fred", "FINANCE");
    market.partner("rival", "rita");
  }

  @Test
  void whoSaidNothingHasNoHolidays() {
    assertThat(JsonPath.<Map<String, Object>>read(market.read("olga", CALENDAR), "$"))
        .doesNotContainKeys("country", "subdivision", "countsFrom")
        .containsEntry("version", 0)
        .containsEntry("extraDays", List.of())
        .containsEntry("nextHolidays", List.of())
        .containsEntry("actions", List.of("EDIT"));
  }

  @Test
  void anOwnerDeclaresThemAndTheNextTenAreShown() {
    var answer =
        market.put(
            "olga",
            CALENDAR,
            0,
            Map.of(
                "country", "DE",
                "subdivision", "BY",
                "extraDays", List.of(Map.of("day", "2026-12-28", "name", " Between the years "))));

    var view = body(answer);
    assertThat(answer).headers().hasValue("ETag", "\"1\"");
    assertThat(JsonPath.<Map<String, Object>>read(view, "$"))
        .containsEntry("country", "DE")
        .containsEntry("subdivision", "by")
        .containsEntry("countsFrom", "2026-12-16")
        .containsEntry("version", 1);
    assertThat(JsonPath.<List<String>>read(view, "$.nextHolidays[*].day"))
        .hasSize(10)
        .startsWith("2026-12-25", "2026-12-26", "2026-12-28", "2027-01-01", "2027-01-06");
    assertThat(JsonPath.<String>read(view, "$.nextHolidays[2].name"))
        .isEqualTo("Between the years");
  }

  @Test
  void onlyOwnersWriteAndOnlyItsPeopleAndStaffRead() {
    market.member("stranger");
    for (var reader :
        List.of("olga", "dave", "fred", "mia", "mo", "cara", "mira", "fiona", "root")) {
      assertThat(market.get(reader, CALENDAR)).as(reader).hasStatusOk();
    }
    for (var other : List.of("rita", "stranger")) {
      refused(market.get(other, CALENDAR), 403, "not-yours");
    }
    refused(market.get(null, CALENDAR), 401, "sign-in-required");
    refused(market.get("olga", "/partners/nobody/support-calendar"), 404, "partner-not-found");
    for (var other : List.of("dave", "fred", "rita", "stranger", "mia", "fiona", "root")) {
      refused(market.put(other, CALENDAR, 0, BAVARIA), 403, "not-yours");
    }
    assertThat(market.<List<String>>read("dave", CALENDAR, "$.actions")).isEmpty();
    assertThat(market.<List<String>>read("root", CALENDAR, "$.actions")).isEmpty();
  }

  @Test
  void aChangeIsBasedOnWhatWasRead() {
    refused(market.put("olga", CALENDAR, BAVARIA), 428, "precondition-required");
    body(market.put("olga", CALENDAR, 0, BAVARIA));
    refused(market.put("olga", CALENDAR, 0, Map.of("country", "US")), 412, "stale-version");

    body(market.put("olga", CALENDAR, 1, BAVARIA));
    assertThat(market.<Integer>read("olga", CALENDAR, "$.version")).isEqualTo(1);
    body(market.put("olga", CALENDAR, 1, Map.of()));
    assertThat(market.<Integer>read("olga", CALENDAR, "$.version")).isEqualTo(2);
  }

  @Test
  void whatIsNotAllowedIsAnsweredWithWhatIs() {
    var atlantis = market.put("olga", CALENDAR, 0, Map.of("country", "XX"));
    refused(atlantis, 422, "invalid-input");
    assertThat(text(atlantis)).contains("/country", "AD, AE", "ZW").doesNotContain("NYSE");

    var part = market.put("olga", CALENDAR, 0, Map.of("country", "DE", "subdivision", "xx"));
    refused(part, 422, "invalid-input");
    assertThat(text(part)).contains("/subdivision", "bb, be, bw, by, ");

    var partOfNothing = market.put("olga", CALENDAR, 0, Map.of("subdivision", "by"));
    refused(partOfNothing, 422, "invalid-input");
    assertThat(text(partOfNothing)).contains("Name its country too.");
  }

  @Test
  void extraDaysAreFewNamedAndDifferent() {
    var fifty =
        IntStream.range(0, 50)
            .mapToObj(it ->
                Map.of("day", "2027-0%d-%02d".formatted(1 + it / 25, 1 + it % 25), "name", "Off"))
            .toList();
    body(market.put("olga", CALENDAR, 0, Map.of("extraDays", fifty)));

    var more = new ArrayList<Object>(fifty);
    more.add(Map.of("day", "2027-03-01", "name", "Off"));
    extraDaysRefused(more, "/extraDays");
    extraDaysRefused(Arrays.asList(fifty.getFirst(), null), "/extraDays/1/day");
    extraDaysRefused(List.of(fifty.getFirst(), fifty.getFirst()), "/extraDays/1/day");
    extraDaysRefused(List.of(Map.of("day", "2027-03-01", "name", " ")), "/extraDays/0/name");
    extraDaysRefused(
        List.of(Map.of("day", "2027-03-01", "name", "x".repeat(101))), "/extraDays/0/name");
    extraDaysRefused(List.of(Map.of("day", "2227-03-01", "name", "Off")), "/extraDays/0/day");
  }

  private void extraDaysRefused(List<?> days, String pointer) {
    var answer = market.put("olga", CALENDAR, 1, Map.of("extraDays", days));
    refused(answer, 422, "invalid-input");
    assertThat(JsonPath.<List<String>>read(text(answer), "$.errors[*].pointer")).contains(pointer);
  }

  @Test
  void aChangeCountsFromTomorrowAndThePastStaysAsItWas() {
    clock.set(Instant.parse("2026-12-24T23:00:00Z"));
    body(market.put("olga", CALENDAR, 0, Map.of("country", "DE")));
    clock.set(Instant.parse("2026-12-25T12:00:00Z"));
    body(market.put("olga", CALENDAR, 1, Map.of("country", "US")));
    clock.set(Instant.parse("2028-06-01T12:00:00Z"));

    // Christmas is off by the first, Easter Monday is worked by the second.
    assertThat(worked("2026-12-25T00:00:00Z", "2026-12-26T00:00:00Z")).isZero();
    assertThat(worked("2027-03-29T00:00:00Z", "2027-03-30T00:00:00Z")).isEqualTo(8);
    // Before anything was declared nothing was off.
    assertThat(worked("2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z")).isEqualTo(8);
  }

  @Test
  void everyPartnerGetsACalendarWhetherItDeclaredOneOrNot() {
    var unknown = new PartnerId(UUID.randomUUID());
    assertThat(calendars.of(List.of(new PartnerId(acme), unknown, unknown)))
        .containsOnlyKeys(new PartnerId(acme), unknown);
  }

  @Test
  void regionsToChooseFromAreListed() {
    assertThat(market.<List<String>>read("olga", "/holiday-regions", "$.items[*].code"))
        .contains("DE", "US")
        .isSorted();
    assertThat(
            market.<List<String>>read(
                "olga", "/holiday-regions?country=DE", "$.items[?(@.code == 'by')].name"))
        .containsExactly("Bavaria");
    refused(market.get("olga", "/holiday-regions?country=XX"), 422, "invalid-input");
    refused(market.get(null, "/holiday-regions"), 401, "sign-in-required");
  }

  private long worked(String from, String until) {
    var terms =
        new SlaTerms(
            240,
            9_900,
            SupportHours.BUSINESS,
            "call@example.org",
            ZoneId.of("UTC"),
            MissingData.EXCLUDED);
    return calendars
            .of(List.of(new PartnerId(acme)))
            .get(new PartnerId(acme))
            .support(terms)
            .within(Instant.parse(from), Instant.parse(until))
            .seconds()
        / 3_600;
  }
}
