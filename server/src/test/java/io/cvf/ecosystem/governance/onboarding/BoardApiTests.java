package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class BoardApiTests {

  private static final String BOARD = "/onboarding/board";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Desk desk;

  @BeforeEach
  void agreement() {
    desk = new Desk(context);
  }

  @Test
  void everyStageIsAColumnAndEveryPartnerStandsInOne() {
    desk.intake().agreement("beta", "bob", "PREMIUM");
    desk.done("mia", "legal_review");
    var board = desk.market().read("mia", BOARD);
    assertThat(JsonPath.<List<String>>read(board, "$.columns[*].stage"))
        .containsExactly(
            "INTAKE",
            "SECURITY_REVIEW",
            "TECHNICAL_INTEGRATION",
            "TRAINING",
            "PRE_PRODUCTION",
            "MONITORING",
            "ACTIVE");
    assertThat(JsonPath.<List<Integer>>read(board, "$.columns[*].count"))
        .containsExactly(1, 1, 0, 0, 0, 0, 0);
    assertThat(JsonPath.<String>read(board, "$.columns[1].cards[0].partner.slug"))
        .isEqualTo("acme");
    assertThat(JsonPath.<String>read(board, "$.columns[1].cards[0].next.item"))
        .isEqualTo("security_audit");
    assertThat(JsonPath.<Integer>read(board, "$.columns[1].cards[0].progressPercent"))
        .isEqualTo(12);
    assertThat(JsonPath.<Integer>read(board, "$.averageProgressPercent")).isEqualTo(6);
    var premium = desk.market().read("mia", BOARD + "?tier=PREMIUM");
    assertThat(JsonPath.<List<Integer>>read(premium, "$.columns[*].count"))
        .containsExactly(1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void aColumnIsReadOnPageByPageTheLongestInItFirst() {
    var expected = new ArrayList<>(List.of("acme"));
    for (int i = 0; i < 24; i++) {
      clock.advance(Duration.ofMinutes(i % 3 == 0 ? 1 : 0));
      var slug = "partner-" + i;
      desk.intake().agreement(slug, "owner", "STANDARD");
      expected.add(slug);
    }
    var board = desk.market().read("mia", BOARD);
    assertThat(JsonPath.<Integer>read(board, "$.columns[0].count")).isEqualTo(25);
    var seen = new ArrayList<String>();
    seen.addAll(JsonPath.<List<String>>read(board, "$.columns[0].cards[*].partner.slug"));
    assertThat(seen).hasSize(20);
    var cursor = JsonPath.<String>read(board, "$.columns[0].nextCursor");
    while (cursor != null) {
      var page = desk.market().read("mia", BOARD + "/INTAKE?limit=2&cursor=" + cursor);
      seen.addAll(JsonPath.<List<String>>read(page, "$.items[*].partner.slug"));
      cursor = (String) JsonPath.<Map<String, Object>>read(page, "$").get("nextCursor");
    }
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void whoeverStaysTooLongIsStuck() {
    clock.advance(Duration.ofDays(14).minusHours(1));
    assertThat(stuck()).isZero();
    clock.advance(Duration.ofHours(2));
    assertThat(stuck()).isEqualTo(1);
    desk.intake().agreement("beta", "bob", "STANDARD");
    var only = desk.market().read("mia", BOARD + "?stuck=true");
    assertThat(JsonPath.<List<String>>read(only, "$.columns[*].cards[*].partner.slug"))
        .containsExactly("acme");
    desk.done("mia", "legal_review");
    assertThat(stuck()).isZero();
  }

  @Test
  void anActiveOneIsShownForAMonth() {
    activate();
    assertThat(active()).isEqualTo(1);
    clock.advance(Duration.ofDays(31));
    assertThat(active()).isZero();
    desk.intake().does(it -> it.reopenExpired(desk.agreement(), desk.intake().today()));
    assertThat(JsonPath.<List<Integer>>read(desk.market().read("mia", BOARD), "$.columns[*].count"))
        .as("a renewal is under way")
        .containsExactly(1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void whatHasEndedIsNotOnTheBoard() {
    desk.intake().status(desk.agreement(), "WITHDRAWN");
    assertThat(JsonPath.<List<Integer>>read(desk.market().read("mia", BOARD), "$.columns[*].count"))
        .containsOnly(0);
  }

  @Test
  void theBoardIsForStaff() {
    refused(desk.market().get("olga", BOARD), 403, "forbidden");
    assertThat(desk.market().get(null, BOARD)).hasStatus(401);
    for (var staff : List.of("mia", "cara", "root")) {
      assertThat(desk.market().get(staff, BOARD)).hasStatusOk();
    }
    refused(desk.market().get("mia", BOARD + "/TEA"), 422, "invalid-input");
  }

  private void activate() {
    desk.intake().tick(desk.agreement(), ChecklistItem.values());
    desk.intake().does(it -> it.activate(desk.agreement()));
    desk.intake().status(desk.agreement(), "ACTIVE");
  }

  private int active() {
    return JsonPath.read(desk.market().read("mia", BOARD), "$.columns[6].count");
  }

  private int stuck() {
    return JsonPath.read(desk.market().read("mia", BOARD), "$.stuck");
  }
}
