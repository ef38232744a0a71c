package io.cvf.ecosystem.notifications.delivery;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class UnsubscriptionApiTests {

  private static final String PATH = UnsubscriptionController.PATH + "/";

  @Autowired Unsubscriptions unsubscriptions;
  @Autowired PreferenceService preferences;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  private MemberId ada;

  @BeforeEach
  void joined() {
    mvc.get().uri("/api/v1/me").with(as("ada")).exchange();
    ada = SignedIn.member(database, "ada");
  }

  /** As Gmail does it: no cookie, no CSRF token, the form body of RFC 8058. */
  @Test
  void oneClickStopsTheDigestForGood() {
    var token = unsubscriptions.tokenFor(ada, new Unsubscription.Digest(MailRhythm.DAILY));

    assertThat(oneClick(token)).hasStatusOk().bodyJson().extractingPath("$.done").isEqualTo(true);
    assertThat(oneClick(token)).as("again").hasStatusOk();
    assertThat(preferences.of(ada).mailedKinds(MailRhythm.OFF))
        .containsExactlyInAnyOrder(NotificationKind.values());
    assertThat(digests()).isZero();
  }

  @Test
  void linkOfAnInstantMailStopsThatKindAlone() {
    var mention = new Unsubscription.Instant(NotificationKind.MENTION);
    oneClick(unsubscriptions.tokenFor(ada, mention));

    assertThat(preferences.of(ada).mailedKinds(MailRhythm.OFF))
        .containsExactly(NotificationKind.MENTION);
    assertThat(preferences.of(ada).inbox(NotificationKind.MENTION)).isTrue();
    assertThat(digests()).isEqualTo(1);
  }

  @Test
  void openingTheLinkChangesNothing() {
    var token = unsubscriptions.tokenFor(ada, new Unsubscription.Digest(MailRhythm.DAILY));

    assertThat(mvc.get().uri(PATH + token).accept(MediaType.APPLICATION_JSON))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"what\":\"The daily digest of what is unread\",\"done\":false}");
    var page = mvc.get().uri(PATH + token).accept(MediaType.TEXT_HTML).exchange();
    assertThat(page).hasStatus(303);
    assertThat(page.getResponse().getHeader("Location")).endsWith("/unsubscribe#" + token);
    assertThat(preferences.of(ada).mailedKinds(MailRhythm.OFF)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "not-a-token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void madeUpTokenIsUnknown(String token) {
    assertThat(oneClick(token))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:unsubscribe-link-unknown");
  }

  @Test
  void tokenOfAnotherMemberCannotBeMadeFromOnesOwn() {
    var own = unsubscriptions.tokenFor(ada, new Unsubscription.Digest(MailRhythm.DAILY));
    var last = own.charAt(30) == 'A' ? 'B' : 'A';
    assertThat(oneClick(own.substring(0, 30) + last + own.substring(31))).hasStatus(404);
  }

  private MvcTestResult oneClick(String token) {
    return mvc.post()
        .uri(PATH + token)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .content("List-Unsubscribe=One-Click")
        .exchange();
  }

  private int digests() {
    return database
        .sql("select count(*) from notifications.digest where member = :ada")
        .param("ada", ada.value())
        .query(Integer.class)
        .single();
  }
}
