package io.cvf.ecosystem.platform.markdown;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class MarkdownTests {

  @Autowired Markdown markdown;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired MockMvcTester mvc;

  private int kept() {
    return database
        .sql("select count(*) from platform.rendered_markdown")
        .query(Integer.class)
        .single();
  }

  @Test
  void textIsRenderedOnce() {
    var first = markdown.render("# Once");
    database.sql("update platform.rendered_markdown set html = 'kept'").update();
    assertThat(markdown.render("# Once").html()).isEqualTo("kept");
    assertThat(markdown.render("# Once").toc()).isEqualTo(first.toc());
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void manyTextsKeepTheirOrderAndAreKeptOnce() {
    markdown.render("b");
    assertThat(markdown.renderAll(List.of("a", "b", "a", "c")))
        .extracting(Rendered::html)
        .containsExactly("<p>a</p>\n", "<p>b</p>\n", "<p>a</p>\n", "<p>c</p>\n");
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void oldRenderingsAreForgottenAndMadeAgain() {
    markdown.render("a");
    clock.advance(Markdown.KEPT.plus(Duration.ofDays(1)));
    markdown.render("b");
    assertThat(markdown.forgetOld()).isEqualTo(1);
    assertThat(markdown.render("a").html()).isEqualTo("<p>a</p>\n");
  }

  @Test
  void previewShowsTheTextAndKeepsNothing() {
    assertThat(preview("{\"body\": \"# Hi\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"html": "<h1 id=\\"md-hi\\">Hi</h1>\\n",
             "toc": [{"level": 1, "text": "Hi", "anchor": "md-hi"}]}
            """);
    assertThat(kept()).isZero();
    assertThat(preview("{\"body\": \"" + "a".repeat(256 * 1024 + 1) + "\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private MockMvcTester.MockMvcRequestBuilder preview(String body) {
    return mvc.post()
        .uri("/api/v1/markdown")
        .with(as("ada"))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
