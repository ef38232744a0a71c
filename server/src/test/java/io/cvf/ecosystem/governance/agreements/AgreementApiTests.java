package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class AgreementApiTests {

  @Autowired ApplicationContext context;
  private AgreementDesk desk;

  @BeforeEach
  void partner() {
    desk = new AgreementDesk(context);
    desk.partner();
  }

  @Test
  void anAgreementBeginsWithTheFiguresOfItsTierAndAChecklist() {
    var id = desk.begun("PREMIUM");
    var agreement = desk.market().read("olga", "/agreements/" + id);

    assertThat(JsonPath.<String>read(agreement, "$.status")).isEqualTo("ONBOARDING");
    assertThat(JsonPath.<Integer>read(agreement, "$.terms.sla.firstResponseMinutes"))
        .isEqualTo(240);
    assertThat(JsonPath.<Integer>read(agreement, "$.terms.sla.uptimeBasisPoints")).isEqualTo(9_900);
    assertThat(JsonPath.<Integer>read(agreement, "$.terms.revenue.partnerBasisPoints"))
        .isEqualTo(7_500);
    assertThat(JsonPath.<Integer>read(agreement, "$.terms.revenue.minimumPayoutMinor"))
        .isEqualTo(10_000);
    assertThat(JsonPath.<String>read(agreement, "$.onboarding.stage")).isEqualTo("INTAKE");
    assertThat(JsonPath.<List<String>>read(agreement, "$.onboarding.open")).hasSize(8);
    assertThat(JsonPath.<String>read(agreement, "$.document.markdown"))
        .contains("**Acme**", "99 %", "4 hours", "75 %", "100.00 EUR", "Europe/Berlin")
        .doesNotContain("{{");
    assertThat(JsonPath.<List<String>>read(agreement, "$.actions"))
        .containsExactly("EDIT_TERMS", "WITHDRAW");
    assertThat(desk.actions("dan", id)).isEmpty();
    assertThat(desk.actions("cara", id)).isEmpty();
    desk.awaitTold("max", "An agreement with Acme is being prepared");
  }

  @Test
  void onlyMaintainersAndOwnersBeginOne() {
    var terms = AgreementDesk.terms("STANDARD");
    desk.market().member("eve");
    refused(desk.market().post("eve", "/agreements", terms), 403, "not-yours");
    refused(desk.market().post("dan", "/agreements", terms), 403, "not-yours");
    refused(desk.market().post("cara", "/agreements", terms), 403, "not-yours");
    desk.market().partner("other", "max");
    desk.market().employ("other", "dan", "DEVELOPER");
    refused(desk.market().post("max", "/agreements", terms), 403, "conflict-of-interest");
    assertThat(desk.market().post("olga", "/agreements", terms)).hasStatus(201);
  }

  @Test
  void aPartnerHasOneAtATimeAndNoneOnceItHasEnded() {
    var id = desk.begun("STANDARD");
    var terms = AgreementDesk.terms("STANDARD");
    refused(desk.market().post("olga", "/agreements", terms), 409, "agreement-exists");
    body(desk.post("olga", id, "withdrawal", Map.of("reason", "Too early")));
    assertThat(desk.market().post("olga", "/agreements", terms)).hasStatus(201);
    refused(
        desk.post("olga", id, "withdrawal", Map.of("reason", "Again")),
        409,
        "agreement-transition-refused");

    desk.market().partner("gone", "gina", "TERMINATED", null);
    terms.put("partner", "gone");
    refused(desk.market().post("gina", "/agreements", terms), 409, "partner-terminated");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    var terms = AgreementDesk.terms("STANDARD");
    terms.remove("tier");
    terms.put("escalationContact", " ");
    terms.put("timeZone", "+02:00");
    assertThat(desk.market().post("mia", "/agreements", terms))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/tier", "/escalationContact", "/timeZone"));
    refused(
        desk.market().post("mia", "/agreements", Map.of("tier", "STANDARD")), 422, "invalid-input");
  }

  @Test
  void termsChangeWhileNobodyHasSignedAndEveryoneKnowsTheVersion() {
    var id = desk.begun("STANDARD");
    String before = desk.read(id, "$.document.sha256");
    var path = "/agreements/" + id + "/terms";
    var terms = AgreementDesk.terms("ENTERPRISE");
    terms.remove("partner");
    refused(desk.market().put("olga", path, terms), 428, "precondition-required");
    refused(desk.market().put("olga", path, 7, terms), 412, "stale-version");
    assertThat(desk.market().put("olga", path, 1, terms)).hasStatusOk();

    assertThat(desk.<String>read(id, "$.tier")).isEqualTo("ENTERPRISE");
    assertThat(desk.<String>read(id, "$.document.sha256")).isNotEqualTo(before);
    refused(desk.sign("olga", id, before), 409, "checklist-open");
    desk.checklistDone();
    refused(desk.sign("olga", id, before), 409, "document-changed");
    assertThat(desk.sign("olga", id)).hasStatusOk();
    int version = desk.read(id, "$.version");
    refused(desk.market().put("olga", path, version, terms), 409, "agreement-signed");
    assertThat(desk.sign("mia", id)).hasStatusOk();
    version = desk.read(id, "$.version");
    refused(desk.market().put("olga", path, version, terms), 409, "agreement-transition-refused");
  }

  @Test
  void strangersSeeNothingPeopleTheirOwnAndStaffAll() {
    var id = desk.begun("STANDARD");
    desk.market().partner("other", "otto");
    refused(desk.market().get("otto", "/agreements/" + id), 403, "not-yours");
    refused(desk.market().get("otto", "/partners/acme/agreement"), 403, "not-yours");
    refused(desk.market().get("otto", "/agreements?partner=acme"), 403, "not-yours");
    refused(desk.market().get("otto", "/agreements/" + id + "/document.pdf"), 403, "not-yours");
    refused(desk.market().get("otto", "/partners/other/agreement"), 404, "agreement-not-found");
    refused(
        desk.market().get("mia", "/agreements/00000000-0000-7000-8000-000000000000"),
        404,
        "agreement-not-found");
    assertThat(ids("otto", "")).isEmpty();
    assertThat(ids("dan", "")).containsExactly(id);
    assertThat(ids("cara", "?status=ONBOARDING&tier=STANDARD&partner=acme")).containsExactly(id);
    assertThat(ids("cara", "?status=ACTIVE")).isEmpty();
    assertThat(desk.market().<String>read("dan", "/partners/acme/agreement", "$.id")).isEqualTo(id);
  }

  @Test
  void listsArePagedAndKnowWhatEndsSoon() {
    desk.active("STANDARD");
    desk.market().partner("beta", "bea");
    var terms = AgreementDesk.terms("STANDARD");
    terms.put("partner", "beta");
    body(desk.market().post("bea", "/agreements", terms));
    var first = desk.market().read("root", "/agreements?limit=1");
    assertThat(JsonPath.<List<String>>read(first, "$.items[*].partner.slug"))
        .containsExactly("beta");
    String cursor = JsonPath.read(first, "$.nextCursor");
    assertThat(
            desk.market()
                .<List<String>>read(
                    "root", "/agreements?limit=1&cursor=" + cursor, "$.items[*].partner.slug"))
        .containsExactly("acme");
    assertThat(ids("root", "?endsBefore=2028-01-05")).hasSize(1);
    assertThat(ids("root", "?endsBefore=2028-01-04")).isEmpty();
  }

  private List<String> ids(String who, String query) {
    return desk.market().read(who, "/agreements" + query, "$.items[*].id");
  }
}
