package io.cvf.ecosystem.platform.settings;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SettingApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired DeclaredSettings declared;
  @Autowired SettingVersions versions;
  @Autowired java.time.Clock clock;

  @BeforeEach
  void declareOne() {
    var setting = Setting.integer("aaa.test-limit", "At once", "votes", 5, 1, 100);
    declared.all().put(setting.name(), setting);
    versions.seed(setting.name(), "5", clock.instant());
  }

  @AfterEach
  void forgetIt() {
    declared.all().remove("aaa.test-limit");
  }

  private MvcTestResult put(String name, String body) {
    return mvc.put()
        .uri("/api/v1/settings/" + name)
        .with(as("root", Role.ADMIN))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void administratorSeesTheSettings() {
    assertThat(mvc.get().uri("/api/v1/settings?limit=1").with(as("root", Role.ADMIN)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"name": "aaa.test-limit", "description": "At once", "value": "5",
                        "unit": "votes", "range": "1 to 100"}]}
            """)
        .doesNotHavePath("$.items[0].changedBy");
  }

  @Test
  void administratorChangesASettingWithAReason() {
    assertThat(put("aaa.test-limit", "{\"value\":\"9\",\"reason\":\"Too slow\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"value\":\"9\",\"changedBy\":\"root\",\"reason\":\"Too slow\"}");
    assertThat(
            mvc.get().uri("/api/v1/settings/aaa.test-limit/history").with(as("root", Role.ADMIN)))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"items\":[{\"value\":\"9\",\"changedBy\":\"root\"},{\"value\":\"5\"}]}");
  }

  @Test
  void changeWithoutReasonOrWithASenselessValueIsRefused() {
    assertThat(put("aaa.test-limit", "{\"value\":\"9\",\"reason\":\" \"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/reason");
    assertThat(put("aaa.test-limit", "{\"value\":\"0\",\"reason\":\"Why not\"}"))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"errors\":[{\"pointer\":\"/value\",\"detail\":\"From 1 to 100.\"}]}");
  }

  @Test
  void unknownSettingIsNotFound() {
    assertThat(put("no.such", "{\"value\":\"9\",\"reason\":\"x\"}"))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:setting-not-found");
  }

  @Test
  void otherStaffMayNotSeeThem() {
    assertThat(mvc.get().uri("/api/v1/settings").with(as("mod", Role.MODERATOR))).hasStatus(403);
    assertThat(mvc.get().uri("/api/v1/settings")).hasStatus(401);
  }
}
