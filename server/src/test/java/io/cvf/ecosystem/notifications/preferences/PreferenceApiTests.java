package io.cvf.ecosystem.notifications.preferences;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PreferenceApiTests {

  private static final String PATH = "/api/v1/notifications/preferences";

  @Autowired MockMvcTester mvc;

  @Test
  void everythingComesToTheInboxAndADailyDigestByDefault() {
    var shown = mvc.get().uri(PATH).with(as("ada")).exchange();

    assertThat(shown).hasStatusOk().bodyJson().extractingPath("$.email").isEqualTo("DAILY");
    assertThat(shown)
        .bodyJson()
        .extractingPath("$.kinds.length()")
        .isEqualTo(NotificationKind.values().length);
    assertThat(shown).bodyJson().extractingPath("$.kinds[0].inbox").isEqualTo(true);
    assertThat(shown).bodyJson().extractingPath("$.kinds[0].email").isEqualTo("DAILY");
    assertThat(shown).bodyJson().extractingPath("$.timeZone").isEqualTo("UTC");
    assertThat(shown).bodyJson().extractingPath("$.version").isEqualTo(0);
  }

  @Test
  void choicesAreKeptAndOthersFollowTheDefault() {
    var wanted =
        """
        {"email":"WEEKLY","timeZone":"Europe/Berlin","digestHour":17,
         "kinds":[{"kind":"MENTION","inbox":true,"email":"INSTANT"},
                  {"kind":"RFC_OPENED","inbox":false}]}
        """;
    var changed = put("0", wanted);

    assertThat(changed).hasStatusOk();
    assertThat(changed.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
    assertThat(changed)
        .bodyJson()
        .extractingPath(email("MENTION"))
        .asArray()
        .containsExactly("INSTANT");
    assertThat(changed)
        .bodyJson()
        .extractingPath(email("RFC_OPENED"))
        .asArray()
        .containsExactly("WEEKLY");
    assertThat(changed)
        .bodyJson()
        .extractingPath("$.kinds[?(@.inbox == false)].kind")
        .asArray()
        .containsExactly("RFC_OPENED");
  }

  @Test
  void whoSavesOverAnothersChangeIsToldSo() {
    var any = "{\"email\":\"OFF\",\"kinds\":[],\"timeZone\":\"UTC\",\"digestHour\":8}";
    assertThat(put("0", any)).hasStatusOk();
    assertThat(put("0", any)).hasStatus(412);
    assertThat(put("7", any)).hasStatus(412);
    assertThat(put("1", any)).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kinds\":[],\"timeZone\":\"UTC\",\"digestHour\":8 | /email",
        "\"email\":\"OFF\",\"timeZone\":\"UTC\",\"digestHour\":8 | /kinds",
        "\"email\":\"OFF\",\"kinds\":[],\"timeZone\":\"Mars/Olympus\",\"digestHour\":8 | /timeZone",
        "\"email\":\"OFF\",\"kinds\":[],\"timeZone\":\"UTC\",\"digestHour\":24 | /digestHour",
        "\"email\":\"OFF\",\"kinds\":[],\"timeZone\":\"UTC\" | /digestHour",
      })
  void wrongValuesAreNamed(String fields, String pointer) {
    assertThat(put("0", "{" + fields + "}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  private static String email(String kind) {
    return "$.kinds[?(@.kind == '%s')].email".formatted(kind);
  }

  private MvcTestResult put(String version, String json) {
    return mvc.put()
        .uri(PATH)
        .with(as("ada"))
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }
}
