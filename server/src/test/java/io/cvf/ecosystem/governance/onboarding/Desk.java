package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.testing.Marketplace.text;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.Marketplace;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Acme's checklist, and the calls of those who work on it. */
final class Desk {

  private static final JsonMapper JSON = new JsonMapper();

  private final Intake intake;
  private final MockMvcTester mvc;
  private final JdbcClient database;
  private final AgreementId acme;

  Desk(ApplicationContext context) {
    this.intake = new Intake(context);
    this.mvc = context.getBean(MockMvcTester.class);
    this.database = context.getBean(JdbcClient.class);
    List.of("mia", "max", "cara", "carl", "root", "mo").forEach(intake.market()::member);
    this.acme = intake.acme();
  }

  Intake intake() {
    return intake;
  }

  Marketplace market() {
    return intake.market();
  }

  AgreementId agreement() {
    return acme;
  }

  String path() {
    return "/agreements/" + acme + "/checklist";
  }

  String read(String who) {
    return market().read(who, path());
  }

  String stage() {
    return JsonPath.read(read("olga"), "$.stage");
  }

  MvcTestResult set(String who, String item, long version, boolean done, @Nullable String note) {
    var body = new HashMap<String, Object>(Map.of("done", done));
    if (note != null) {
      body.put("note", note);
    }
    return mvc.post()
        .uri(URI.create("/api/v1" + path() + "/" + item))
        .with(as(who, roles(who)))
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  /** Completes an item nobody touched before. */
  String done(String who, String item) {
    return ok(set(who, item, 1, true, null));
  }

  static String ok(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return text(result);
  }

  MvcTestResult assign(
      String who, String item, long version, @Nullable String owner, String dueOn) {
    var body = new HashMap<String, Object>(Map.of("dueOn", dueOn));
    if (owner != null) {
      body.put("owner", owner);
    }
    return market().put(who, path() + "/" + item + "/assignment", version, body);
  }

  MvcTestResult comment(String who, String item, String text) {
    return market().post(who, path() + "/" + item + "/comments", Map.of("text", text));
  }

  MvcTestResult show(String who, String item, String url) {
    return mvc.post()
        .uri("/api/v1" + path() + "/" + item + "/evidence")
        .multipart()
        .param("url", url)
        .with(as(who, roles(who)))
        .exchange();
  }

  MvcTestResult upload(String who, String item, MockMultipartFile file) {
    return mvc.post()
        .uri("/api/v1" + path() + "/" + item + "/evidence")
        .multipart()
        .file(file)
        .with(as(who, roles(who)))
        .exchange();
  }

  /** The id of a link added as evidence. */
  String shown(String who, String item) {
    var answer = show(who, item, "https://acme.example/proof");
    assertThat(answer).hasStatus(201);
    return JsonPath.read(text(answer), "$.id");
  }

  List<String> stays() {
    return database
        .sql("select stage from governance.checklist_stay order by id")
        .query(String.class)
        .list();
  }

  /** The one entry of that action, as the audit log keeps it. */
  String audited(String action) {
    return database
        .sql("select record::text from platform.audit_entry where record ->> 'action' = :action")
        .param("action", action)
        .query(String.class)
        .single();
  }

  void assertTold(String member, String title) {
    assertThat(inbox(member)).filteredOn(title::equals).as(title).hasSize(1);
  }

  /** The titles in the member's inbox, once everything that was told has arrived. */
  List<String> inbox(String member) {
    Awaitility.await("listeners to finish")
        .until(() ->
            database
                .sql(
                    "select not exists (select from platform.event_publication where status <> 'FAILED')")
                .query(Boolean.class)
                .single());
    return JsonPath.read(
        market().read(member, "/notifications?kind=ONBOARDING&limit=200"), "$.items[*].title");
  }

  private static Role[] roles(String who) {
    return switch (who) {
      case "mia", "max" -> new Role[] {Role.MAINTAINER};
      case "cara", "carl" -> new Role[] {Role.CERTIFIER};
      case "root" -> new Role[] {Role.ADMIN};
      case "mo" -> new Role[] {Role.MODERATOR};
      default -> new Role[0];
    };
  }
}
