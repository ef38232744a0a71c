package io.cvf.ecosystem.metering.ingest;

import static io.cvf.ecosystem.testing.SignedIn.as;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Globex, which runs acme's skills {@code weather} (R1) and {@code drill} (R3) and reports it. */
final class Reporting {

  static final String SOURCE = "/organisations/globex";
  static final JsonMapper JSON = new JsonMapper();

  private final MockMvcTester mvc;
  private final JdbcClient database;
  private final TestClock clock;
  final MeteredUsage usage;
  final OrganisationId globex;
  final String token;

  Reporting(ApplicationContext context) throws Exception {
    mvc = context.getBean(MockMvcTester.class);
    database = context.getBean(JdbcClient.class);
    clock = context.getBean(TestClock.class);
    usage = new MeteredUsage(context);
    globex = usage.consumer("globex", "gus");
    var acme = usage.consumer("acme", "ada");
    usage.subject("weather@1.0.0", acme);
    usage.subject("drill@1.0.0", acme);
    database.sql("update metering.subject set risk = 1").update();
    database
        .sql(
            """
            update metering.subject s set risk = 3 from metering.skill_name n
            where n.skill = s.skill and n.name = 'drill'
            """)
        .update();
    token = token("gus", "globex");
  }

  String token(String member, String organisation) throws Exception {
    var created =
        mvc.post()
            .uri("/api/v1/me/tokens")
            .with(as(member))
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"name": "runtime", "scopes": ["EXECUTIONS"], "expiresInDays": 90,
                 "organisation": "%s"}
                """
                    .formatted(organisation))
            .exchange();
    return JsonPath.read(created.getResponse().getContentAsString(), "$.token");
  }

  /** One that is counted as it is. */
  Map<String, Object> event(String id) {
    var event = new HashMap<String, Object>();
    event.put("specversion", "1.0");
    event.put("type", CloudEvents.TYPE);
    event.put("id", id);
    event.put("source", SOURCE);
    event.put("time", clock.instant().toString());
    event.put("subject", "weather@1.0.0");
    event.put("data", Map.of("outcome", "SUCCEEDED"));
    return event;
  }

  Map<String, Object> event(Map<String, Object> changed) {
    var event = event(UUID.randomUUID().toString());
    changed.forEach(event::put);
    return event;
  }

  MvcTestResult send(Map<String, Object> event) {
    return send("application/cloudevents+json", JSON.writeValueAsString(event));
  }

  MvcTestResult sendBatch(List<Map<String, Object>> events) {
    return send("application/cloudevents-batch+json", JSON.writeValueAsString(events));
  }

  MvcTestResult send(String type, String body) {
    return send(token, type, body.getBytes(StandardCharsets.UTF_8), null);
  }

  MvcTestResult send(String token, String type, byte[] body, String encoding) {
    var request =
        mvc.post()
            .uri("/api/v1/executions")
            .header("Authorization", "Bearer " + token)
            .contentType(type)
            .content(body);
    if (encoding != null) {
      request = request.header("Content-Encoding", encoding);
    }
    return request.exchange();
  }

  static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static String lines(List<Map<String, Object>> events) {
    var text = new StringBuilder();
    events.forEach(event -> text.append(JSON.writeValueAsString(event)).append('\n'));
    return text.toString();
  }

  static int read(MvcTestResult result, String path) throws Exception {
    return JsonPath.read(result.getResponse().getContentAsString(), "$." + path);
  }

  long stored() {
    return database.sql("select count(*) from metering.execution").query(Long.class).single();
  }

  /** What all days add up to, as subject, consumer, day, counted month and sums. */
  List<String> days() {
    return database
        .sql("select u::text from metering.usage_day u order by 1")
        .query(String.class)
        .list();
  }

  List<String> hours() {
    return database
        .sql("select u::text from metering.usage_hour u order by 1")
        .query(String.class)
        .list();
  }

  /** The sums computed anew from the executions. */
  List<String> recounted() {
    return database
        .sql(
            """
            select (e.counted_in, e.subject, s.consumer, (e.executed_at at time zone 'UTC')::date,
              count(*) filter (where not failed), count(*) filter (where failed),
              coalesce(sum(quantity) filter (where not failed), 0)::bigint)::text
            from metering.execution e join metering.source s on s.id = e.source
            group by e.counted_in, e.subject, s.consumer, (e.executed_at at time zone 'UTC')::date
            order by 1
            """)
        .query(String.class)
        .list();
  }
}
