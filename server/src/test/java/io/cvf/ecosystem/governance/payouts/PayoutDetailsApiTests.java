package io.cvf.ecosystem.governance.payouts;

import static io.cvf.ecosystem.governance.payouts.PayoutDesk.IBAN;
import static io.cvf.ecosystem.governance.payouts.PayoutDesk.OTHER_IBAN;
import static io.cvf.ecosystem.governance.payouts.PayoutDesk.details;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class PayoutDetailsApiTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  private PayoutDesk desk;

  @BeforeEach
  void partner() {
    desk = new PayoutDesk(context);
    desk.partner("acme");
    desk.market().employ("acme", "dan", "DEVELOPER");
    desk.market().employ("acme", "fred", "FINANCE");
  }

  @Test
  void nothingEnteredIsMissingAndHasVersionZero() {
    var view = body(desk.get("fred", details("acme")));

    assertThat(JsonPath.<String>read(view, "$.state")).isEqualTo("MISSING");
    assertThat(JsonPath.<Integer>read(view, "$.version")).isZero();
    assertThat(JsonPath.<List<String>>read(view, "$.actions")).containsExactly("EDIT");
    refused(desk.verify("flora", "acme", 0), 404, "payout-details-missing");
  }

  @Test
  void wholeAccountIsSeenByThoseWhoEnterAndVerifyItOnly() {
    assertThat(desk.enter("fred", "acme", "de89 3704 0044 0532 0130 00", 0)).hasStatusOk();

    for (var who : List.of("fred", "acme-owner", "finn")) {
      assertThat(desk.read(who, details("acme"), "$.iban", String.class)).isEqualTo(IBAN);
    }
    for (var who : List.of("dan", "mia")) {
      assertThat(desk.read(who, details("acme"), "$.iban", String.class)).isEqualTo("DE89…3000");
    }
    refused(desk.get("stranger", details("acme")), 403, "not-yours");
  }

  @Test
  void onlyOwnersAndFinanceOfThePartnerEnterThem() {
    for (var who : List.of("dan", "mia", "finn", "stranger")) {
      refused(desk.enter(who, "acme", IBAN, 0), 403, "not-yours");
    }
  }

  @Test
  void everyFaultOfTheInputIsNamedAtOnce() {
    var result =
        desk.put(
            "fred",
            details("acme"),
            0,
            Map.of(
                "holder", "株式会社", "iban", "DE88370400440532013000", "bic", "X", "country", "XX"));

    refused(result, 422, "invalid-input");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("/holder", "/iban", "/bic", "/country");
  }

  @Test
  void whoEnteredThemCannotVerifyThemNorCanAnInsider() {
    desk.market().employ("acme", "finn", "FINANCE");
    assertThat(desk.enter("fred", "acme", IBAN, 0)).hasStatusOk();

    refused(desk.verify("finn", "acme", 1), 403, "conflict-of-interest");
    refused(desk.verify("fred", "acme", 1), 403, "forbidden");
    assertThat(desk.verify("flora", "acme", 1)).hasStatusOk();
    assertThat(desk.read("dan", details("acme"), "$.verification.by.username", String.class))
        .isEqualTo("flora");
  }

  @Test
  void whatWasChangedUnderTheEyesOfTheVerifierIsNotVerified() {
    assertThat(desk.enter("fred", "acme", IBAN, 0)).hasStatusOk();
    assertThat(desk.enter("fred", "acme", OTHER_IBAN, 1)).hasStatusOk();

    refused(desk.verify("flora", "acme", 1), 412, "stale-version");
    assertThat(desk.read("fred", details("acme"), "$.state", String.class)).isEqualTo("UNVERIFIED");
  }

  @Test
  void aChangeHasToBeVerifiedAnewAndPausesPayoutsForSevenDays() {
    desk.verified("acme", IBAN);
    desk.earn("acme", 50_000);
    assertThat(desk.standing("acme")).isEqualTo("READY");

    assertThat(desk.enter("fred", "acme", OTHER_IBAN, 2)).hasStatusOk();
    assertThat(desk.standing("acme")).isEqualTo("NOT_VERIFIED");
    assertThat(desk.verify("flora", "acme", 3)).hasStatusOk();
    assertThat(desk.standing("acme")).isEqualTo("PAUSED");

    desk.on("2026-12-08T07:59:00Z");
    assertThat(desk.standing("acme")).isEqualTo("PAUSED");
    desk.on("2026-12-08T08:01:00Z");
    assertThat(desk.standing("acme")).isEqualTo("READY");

    var history = body(desk.get("dan", details("acme")));
    assertThat(JsonPath.<List<String>>read(history, "$.history[*].iban"))
        .containsExactly("DE89…3000");
  }

  @Test
  void theSameDetailsOnceMoreChangeNothing() {
    desk.verified("acme", IBAN);

    assertThat(desk.enter("fred", "acme", IBAN, 2)).hasStatusOk();
    assertThat(desk.read("fred", details("acme"), "$.state", String.class)).isEqualTo("VERIFIED");
  }

  @Test
  void allOwnersAreToldEvenTheOneWhoseAccountDidIt() {
    desk.market().employ("acme", "olga", "OWNER");
    assertThat(desk.enter("acme-owner", "acme", IBAN, 0)).hasStatusOk();

    for (var who : List.of("olga", "acme-owner")) {
      await()
          .untilAsserted(() ->
              assertThat(
                      JsonPath.<List<String>>read(
                          body(desk.get(who, "/notifications")), "$.items[*].title"))
                  .containsExactly("Payout details of Acme were entered"));
    }
    assertThat(
            JsonPath.<List<String>>read(
                body(desk.get("dan", "/notifications")), "$.items[*].title"))
        .isEmpty();
  }

  @Test
  void theAuditLogKnowsTheAccountOnlyInPart() {
    desk.verified("acme", IBAN);

    var details =
        database
            .sql(
                """
                select record::text from platform.audit_entry
                where record ->> 'action' like 'payout-%'
                """)
            .query(String.class)
            .list();
    assertThat(details).hasSize(2).allMatch(it -> it.contains("DE89…3000"));
    assertThat(details).noneMatch(it -> it.contains(IBAN));
  }
}
