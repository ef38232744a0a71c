package io.cvf.ecosystem.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.backup.Commands.Answer;
import io.cvf.ecosystem.platform.database.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is refused leaves the database as empty as it was. */
class RestoreRefusalTests {

  @TempDir static Path folder;
  private static Path file;

  private final Map<String, Object> target = TestPostgres.freshDatabase();

  @BeforeAll
  static void backUp() {
    file = SmallBackup.in(folder);
  }

  private Answer restore(Path from, String... options) {
    return Commands.restore(Commands.on(target), from, options);
  }

  private void refused(Answer answer, int exitCode, String sentence) {
    assertThat(answer.said()).contains(sentence);
    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(new Tables(target).isEmpty()).isTrue();
  }

  @Test
  void aSingleChangedByteIsFound() throws IOException {
    var rows =
        ChangedArchive.entry(
            file,
            "tables/identity.account.copy",
            content -> {
              content[content.length / 2] ^= 1;
              return content;
            });

    refused(restore(rows), 4, "the rows of identity.account are not those that were written");
  }

  @Test
  void aFileThatWasCutOffIsNoBackup() throws IOException {
    var all = Files.readAllBytes(file);
    for (var length : new int[] {0, 10, all.length / 2, all.length - 1}) {
      var part = Files.write(folder.resolve("part.zip"), Arrays.copyOf(all, length));
      refused(restore(part), 4, "damaged or no backup");
    }
  }

  @Test
  void aFlippedBitAnywhereIsFoundOrMeansNothing() throws IOException {
    var all = Files.readAllBytes(file);
    for (var at = 100; at < all.length; at += all.length / 40) {
      var flipped = all.clone();
      flipped[at] ^= 0x10;
      var answer = restore(Files.write(folder.resolve("flipped.zip"), flipped), "--check");
      // Headers hold times and the like, which nobody reads.
      assertThat(answer.exitCode()).as("at %d: %s", at, answer.said()).isIn(0, 4);
    }
  }

  @Test
  void aMissingTableIsFound() throws IOException {
    var without = withManifest(manifest -> without(manifest, "tables", named("identity.account")));
    refused(restore(without), 5, "not those of its migrations");
  }

  @Test
  void laterFormatsAreForLaterReleases() throws IOException {
    refused(restore(withManifest(manifest -> manifest.put("format", 2))), 5, "has format 2");
  }

  @Test
  void aSchemaThisReleaseDoesNotKnowIsRefused() throws IOException {
    var newer =
        withManifest(manifest -> {
          var scripts = (ArrayNode) manifest.path("migrations").path("community");
          scripts.addObject().put("version", "999").put("checksum", 1);
          return manifest;
        });
    refused(restore(newer), 5, "migration 999 of community");
    var other =
        withManifest(manifest -> {
          ((ObjectNode) manifest.path("migrations").path("community").get(0)).put("checksum", 1);
          return manifest;
        });
    refused(restore(other), 5, "of community, which this one does not know");
    var module =
        withManifest(manifest -> {
          ((ObjectNode) manifest.path("migrations")).putArray("weather");
          return manifest;
        });
    refused(restore(module), 5, "module weather");
  }

  @Test
  void anOlderSchemaIsFilledAndThenMigrated() throws IOException {
    var older =
        withManifest(manifest -> {
          var scripts = (ObjectNode) manifest.path("migrations");
          scripts.remove("governance");
          without(manifest, "tables", it -> it.path("name").asString().startsWith("governance."));
          without(
              manifest, "sequences", it -> it.path("name").asString().startsWith("governance."));
          without(scripts, "notifications", it -> it.path("version").asInt() >= 5);
          return without(
              manifest,
              "tables",
              it -> it.path("name").asString().startsWith("notifications.webhook"));
        });

    assertThat(restore(older)).satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());

    var whole = Commands.restored(file);
    assertThat(new Tables(target).contents()).isEqualTo(whole.contents());
    assertThat(new Tables(target).rules()).isEqualTo(whole.rules());
  }

  @Test
  void nothingIsEverWrittenOver() {
    assertThat(restore(file).exitCode()).isZero();
    var before = new Tables(target).contents();

    var again = restore(file);

    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.said()).contains("The database is not empty");
    assertThat(new Tables(target).contents()).isEqualTo(before);
  }

  @Test
  void rowsThatReferToNothingAreRefused() throws IOException {
    // Whole by its hashes, as if somebody had made it by hand.
    var forged =
        withManifest(manifest -> {
          for (var table : manifest.path("tables")) {
            if (table.path("name").asString().equals("identity.username")) {
              ((ObjectNode) table)
                  .put("rows", 0)
                  .put("bytes", 0)
                  .put("sha256", Hashes.hex(Hashes.sha256()));
            }
          }
          return manifest;
        });
    var empty = ChangedArchive.entry(forged, "tables/identity.username.copy", _ -> new byte[0]);

    refused(restore(empty), 1, "violates foreign key constraint");
  }

  @Test
  void unknownWordsAreMisuse() {
    refused(restore(folder.resolve("nowhere.zip")), 2, "There is no file");
    refused(restore(file, "--force"), 2, "There is no option --force");
    refused(restore(file, "another.zip"), 2, "One file");
  }

  private static Path withManifest(UnaryOperator<ObjectNode> change) throws IOException {
    return ChangedArchive.manifest(file, change);
  }

  private static ObjectNode without(ObjectNode node, String list, Predicate<JsonNode> which) {
    var items = (ArrayNode) node.path(list);
    for (var i = items.size() - 1; i >= 0; i--) {
      if (which.test(items.get(i))) {
        items.remove(i);
      }
    }
    return node;
  }

  private static Predicate<JsonNode> named(String name) {
    return node -> node.path("name").asString().equals(name);
  }
}
