package io.cvf.ecosystem.community.imports;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Zips;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class RfcImportApiTests {

  private static final MockMultipartFile FILE =
      new MockMultipartFile("files", "0001-a.md", "text/markdown", "Text.".getBytes(UTF_8));

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  private Importing importing;

  @BeforeEach
  void importing() {
    importing = new Importing(mvc);
  }

  @Test
  void onlyMaintainersAndAdministratorsImport() {
    for (var role : Role.values()) {
      var allowed = role == Role.MAINTAINER || role == Role.ADMIN;
      assertThat(
              mvc.post()
                  .uri("/api/v1/rfc-imports?as=nonsense")
                  .multipart()
                  .file(FILE)
                  .with(as("sam", role)))
          .as(role.name())
          .hasStatus(allowed ? 422 : 403);
    }
  }

  @Test
  void anImportWithoutFilesIsRefused() {
    assertThat(
            mvc.post()
                .uri("/api/v1/rfc-imports?as=draft")
                .multipart()
                .with(as("mia", Role.MAINTAINER)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("/files");
  }

  @Test
  void anEmptyFileIsCountedAndNamed() throws Exception {
    var done = importing.files("draft", files("0001-a.md", "Text.", "0002-empty.md", ""));

    assertThat(done.result().created()).isEqualTo(1);
    assertThat(done.result().failed()).isEqualTo(1);
    assertThat(done.messages())
        .anyMatch(it -> it.contains("0002-empty.md") && it.contains("empty"));
  }

  @ParameterizedTest
  @EnumSource
  void rfcsArriveAsAsked(RfcArrival.As status) throws Exception {
    importing.files(
        status.name().toLowerCase(java.util.Locale.ROOT),
        files("0007-typed-arrays.md", "- Start Date: 2014-03-11\n- Author: Ada\n\nText."));

    assertThat(
            database
                .sql(
                    """
                    select r.number, r.title, r.status, r.decided_elsewhere,
                           (r.created_at at time zone 'UTC')::date::text as day, a.name as author
                    from community.rfc r join community.rfc_author a on a.rfc_id = r.id
                    """)
                .query()
                .singleRow())
        .isEqualTo(
            Map.of(
                "number",
                7,
                "title",
                "Typed arrays",
                "status",
                status.name(),
                "decided_elsewhere",
                status == RfcArrival.As.ACCEPTED,
                "day",
                "2014-03-11",
                "author",
                "Ada"));
  }

  @Test
  void oneBadFileNeverStopsTheOthers() throws Exception {
    var files = new LinkedHashMap<>(files("0001-good.md", "Text."));
    files.put("0002-latin.md", new byte[] {'a', (byte) 0xE9});
    files.put("0003-yaml.md", "---\ntitle: [\n---\nText.".getBytes(UTF_8));
    files.put("0004-empty.md", " ".getBytes(UTF_8));
    files.put("picture.png", new byte[] {1, 2, 3});
    files.put("0005-deep.md", ("> ".repeat(60_000) + "text").getBytes(UTF_8));
    files.put("0008-endless.md", "<!".repeat(60_000).getBytes(UTF_8));
    files.put("more.zip", Zips.of(Map.of("0006-zipped.md", "Text.".getBytes(UTF_8))));

    var done = importing.files("accepted", files);

    assertThat(numbers()).containsExactly(1, 5, 6);
    assertThat(done.result()).isEqualTo(new ImportResult(3, 0, 0, 4, 0));
    assertThat(done.messages())
        .anySatisfy(it -> assertThat(it).isEqualTo("0002-latin.md: It is not valid UTF-8."))
        .anySatisfy(it -> assertThat(it).startsWith("0003-yaml.md: The front matter is not valid"))
        .anySatisfy(it -> assertThat(it).isEqualTo("0004-empty.md: It is empty."))
        .anySatisfy(it -> assertThat(it).startsWith("picture.png: left out."));
  }

  @Test
  void theSameFilesAgainChangeNothing() throws Exception {
    var files = files("0001-a.md", "See [b](0002-b.md).", "0002-b.md", "Text.");
    importing.files("accepted", files);
    var before = everything();

    var again = importing.files("accepted", files);

    assertThat(again.result()).isEqualTo(new ImportResult(0, 0, 2, 0, 0));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aChangedFileBecomesARevision() throws Exception {
    importing.files("accepted", files("0001-a.md", "One."));

    var done = importing.files("accepted", files("0001-a.md", "Two."));

    assertThat(done.result()).isEqualTo(new ImportResult(0, 1, 0, 0, 0));
    assertThat(bodies(1)).containsExactly("One.\n", "Two.\n");
  }

  @Test
  void whatWasEditedHereIsNotOverwritten() throws Exception {
    importing.files("open", files("0001-a.md", "One."));
    database
        .sql(
            """
            insert into community.rfc_revision
            select rfc_id, 2, title, track, labels, 'Ours', 4, '', '', author_id, created_at
            from community.rfc_revision
            """)
        .update();
    database.sql("update community.rfc set revision = 2, version = 2").update();

    assertThat(importing.files("open", files("0001-a.md", "One.")).result())
        .isEqualTo(new ImportResult(0, 0, 1, 0, 0));
    var done = importing.files("open", files("0001-a.md", "Two."));

    assertThat(done.result()).isEqualTo(new ImportResult(0, 0, 0, 1, 0));
    assertThat(done.messages()).singleElement().asString().contains("RFC 1 was edited here");
    assertThat(bodies(1)).containsExactly("One.\n", "Ours");
  }

  @Test
  void aTakenNumberIsReplacedAndLinksFollow() throws Exception {
    importing.files("accepted", files("0001-ours.md", "Ours."));

    var done =
        importing.files(
            "accepted",
            files(
                "0001-theirs.md", "See [b](0002-b.md).",
                "0002-b.md", "See [a](0001-theirs.md#why), <https://example.org>.",
                "no-number.md", "See [a](0001-theirs.md)."));

    assertThat(done.messages())
        .containsExactly("0001-theirs.md: its number 1 was taken; it is RFC 3 here");
    assertThat(bodies(2)).last().isEqualTo("See [a](/rfcs/3#why), <https://example.org>.\n");
    assertThat(bodies(3)).containsExactly("See [b](/rfcs/2).\n");
    assertThat(bodies(4)).containsExactly("See [a](/rfcs/3).\n");
    assertThat(done.result()).isEqualTo(new ImportResult(3, 0, 0, 0, 3));
  }

  @Test
  void linksBecomeReferencesAndWhatSupersedesIsLinkedBothWays() throws Exception {
    importing.files(
        "accepted",
        files(
            "0001-a.md",
                "- RFC PR: https://github.com/acme/rfcs/pull/1\n- Superseded by: RFC 2\n\nText.",
            "0002-b.md", "This supersedes [the first](0001-a.md). Compare acme/rfcs#3.",
            "0003-c.md", "Text."));

    assertThat(
            database
                .sql(
                    """
                    select r.number || ' ' || l.kind || ' ' || coalesce(l.url, t.number::text)
                    from community.rfc_link l
                      join community.rfc r on r.id = l.rfc_id
                      left join community.rfc t on t.id = l.target_id
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "1 GITHUB https://github.com/acme/rfcs/pull/1",
            "1 SUPERSEDED_BY 2",
            "2 SUPERSEDES 1",
            "2 REFERENCES 3");
  }

  @Test
  void aLaterFileMakesEarlierLinksLeadOnWithTheNextRun() throws Exception {
    var first = files("0001-a.md", "See [b](0002-b.md).");
    importing.files("accepted", first);
    importing.files("accepted", files("0002-b.md", "Text."));

    var again = importing.files("accepted", first);

    assertThat(again.result()).isEqualTo(new ImportResult(0, 1, 0, 0, 1));
    assertThat(bodies(1)).last().isEqualTo("See [b](/rfcs/2).\n");
  }

  @Test
  void twoFilesOfOneNameAreNotMixedUp() throws Exception {
    var zip =
        Zips.of(
            Map.of("a/0001-x.md", "One.".getBytes(UTF_8), "b/0001-x.md", "Two.".getBytes(UTF_8)));

    var done = importing.files("draft", Map.of("rfcs.zip", zip));

    assertThat(done.result()).isEqualTo(new ImportResult(1, 0, 0, 1, 0));
    assertThat(done.messages()).singleElement().asString().contains("same name");
  }

  private List<Integer> numbers() {
    return database
        .sql("select number from community.rfc order by number")
        .query(Integer.class)
        .list();
  }

  private List<String> bodies(int number) {
    return database
        .sql(
            """
            select v.body from community.rfc_revision v join community.rfc r on r.id = v.rfc_id
            where r.number = :number order by v.number
            """)
        .param("number", number)
        .query(String.class)
        .list();
  }

  private List<String> everything() {
    return database
        .sql(
            """
            select r::text from community.rfc r union all
            select v::text from community.rfc_revision v union all
            select l::text from community.rfc_link l union all
            select s::text from community.rfc_source s
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return files;
  }
}
