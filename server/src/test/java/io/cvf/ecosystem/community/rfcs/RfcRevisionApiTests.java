package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RfcRevisionApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;
  @Autowired Rfcs rfcs;

  RfcCalls calls;
  String uri;

  @BeforeEach
  void rfcWithTwoRevisions() {
    calls = new RfcCalls(mvc, json);
    var number = calls.open("ada", "Typed arrays", "# Why\n\nOld words here.").path("number");
    uri = "/api/v1/rfcs/" + number.asInt();
    var body = RfcCalls.text("Typed lists", "# Why\n\nNew words here.\n\n- <b>more</b>");
    assertThat(calls.post("ada", uri + "/revisions", body).header("If-Match", "\"2\"").exchange())
        .hasStatus(HttpStatus.CREATED);
  }

  @Test
  void revisionsAreListedAndReadableForEver() {
    var page = calls.read(uri + "/revisions", null).path("items");
    assertThat(page.at("/0/number").asInt()).isEqualTo(2);
    assertThat(page.at("/1/author").asString()).isEqualTo("ada");
    var first = calls.read(uri + "/revisions/1", null);
    assertThat(first.path("title").asString()).isEqualTo("Typed arrays");
    assertThat(first.path("body").asString()).isEqualTo("# Why\n\nOld words here.");
    assertThat(first.path("bytes").asInt()).isEqualTo(22);
    assertThat(first.path("bodySha256").asString()).hasSize(64);
    assertThat(mvc.get().uri(uri + "/revisions/3")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void diffShowsLinesAndTheRenderedText() {
    var diff = calls.read(uri + "/revisions/1..2", null);
    assertThat(diff.path("added").asInt()).isEqualTo(3);
    assertThat(diff.path("removed").asInt()).isEqualTo(1);
    assertThat(diff.path("titleTo").asString()).isEqualTo("Typed lists");
    assertThat(diff.at("/hunks/0/lines/2/kind").asString()).isEqualTo("REMOVED");
    var html = Jsoup.parseBodyFragment(diff.path("html").asString());
    assertThat(html.select("p > del").text()).isEqualTo("Old");
    assertThat(html.select("p > ins").text()).isEqualTo("New");
    assertThat(html.select("ins > ul").text()).isEqualTo("more");
  }

  @Test
  void onlyAMaintainerMarksARevisionEditorial() {
    var before = rfcs.find(1).orElseThrow().dates();
    var mark = "{\"reason\": \"Spelling only\"}";
    assertThat(mark("ada", mark)).isEqualTo(403);
    assertThat(mark("mia", "{}", Role.MAINTAINER)).isEqualTo(422);
    assertThat(mark("ada", mark, Role.MAINTAINER)).isEqualTo(403);
    assertThat(mark("mia", mark, Role.MAINTAINER)).isEqualTo(204);
    assertThat(calls.read(uri + "/revisions/2", null).path("editorial").asBoolean()).isTrue();
    Instant after = rfcs.find(1).orElseThrow().dates().bodyChangedAt();
    assertThat(after).isBefore(before.bodyChangedAt());
  }

  private int mark(String username, String body, Role... roles) {
    return mvc.put()
        .uri(uri + "/revisions/2/editorial")
        .with(as(username, roles))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange()
        .getResponse()
        .getStatus();
  }

  @Test
  void feedTellsWhatOpenedAndAnswers304WhenNothingIsNew() throws Exception {
    var feed = mvc.get().uri("/feeds/rfcs.atom").exchange();
    assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
    var xml =
        Jsoup.parse(feed.getResponse().getContentAsString(), org.jsoup.parser.Parser.xmlParser());
    assertThat(xml.select("entry")).hasSize(1);
    assertThat(xml.select("entry > title").text()).isEqualTo("RFC 1 open: Typed lists");
    assertThat(xml.select("entry > id").text()).startsWith("urn:uuid:");
    assertThat(xml.select("entry > link").attr("href"))
        .endsWith("/rfcs/1-typed-lists")
        .startsWith("http");
    var tag = feed.getResponse().getHeader("ETag");
    assertThat(mvc.get().uri("/feeds/rfcs.atom").header("If-None-Match", tag))
        .hasStatus(HttpStatus.NOT_MODIFIED);
  }
}
