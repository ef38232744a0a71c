package io.cvf.ecosystem.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cvf.ecosystem.sdk.integrations.PartnerQuery;
import io.cvf.ecosystem.sdk.integrations.PartnerStatus;
import io.cvf.ecosystem.sdk.integrations.PartnerSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide shows is code that runs: here, or in the story on a real platform. */
class GuideTests {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private final FixtureServer server = new FixtureServer(Contract.published());

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/guide/sdk.md", "README.md"})
  void everyLineOfJavaIsRunSomewhere(String guide) throws IOException {
    var run =
        Stream.concat(
                Stream.of(ROOT.resolve("sdk/src/test/java/io/cvf/ecosystem/sdk/GuideTests.java")),
                Stream.of("Community", "Integration", "Governance")
                    .map(it -> "e2e/src/test/java/io/cvf/ecosystem/e2e/" + it + "Example.java")
                    .map(ROOT::resolve))
            .flatMap(GuideTests::lines)
            .collect(Collectors.toSet());

    assertThat(java(Files.readString(ROOT.resolve(guide)))).isNotEmpty().allMatch(run::contains);
  }

  @Test
  void connecting() {
    var url = server.url();
    var token = "cvf_secret";

    try (var ecosystem = Ecosystem.connect(url, token)) {
      var stats = ecosystem.community().stats();
      assertThat(stats.totalMembers()).isPositive();
    }
  }

  @Test
  void lists() {
    try (var ecosystem = connected()) {
      var certified =
          ecosystem
              .partners()
              .find(PartnerQuery.ALL.status(PartnerStatus.CERTIFIED))
              .map(PartnerSummary::name)
              .limit(10)
              .toList();

      assertThat(certified).isNotEmpty();
    }
  }

  @Test
  void refusals() {
    server.on("GET /rfcs/12", FixtureServer.problem(404, "rfc-not-found", "No such RFC", "Look."));
    try (var ecosystem = connected()) {
      assertThat(title(ecosystem)).isEqualTo("There is no RFC 12.");

      server.on("GET /rfcs/12", FixtureServer.problem(403, "not-yours", "No", "Ask."));
      assertThat(catchThrowable(() -> title(ecosystem))).isInstanceOf(EcosystemException.class);
    }
  }

  private static String title(Ecosystem ecosystem) {
    try {
      return ecosystem.community().rfc("12").summary().title();
    } catch (EcosystemException refused) {
      return switch (refused.problem().kind()) {
        case NOT_FOUND -> "There is no RFC 12.";
        case TOO_MANY_REQUESTS, SERVER, NO_ANSWER -> "Try again later.";
        case INVALID, NOT_SIGNED_IN, FORBIDDEN, CONFLICT, STALE, UNINTELLIGIBLE -> throw refused;
      };
    }
  }

  @Test
  void besideOneAnother() {
    try (var ecosystem = connected()) {
      var stats = ecosystem.async(it -> it.community().stats());
      var members = ecosystem.async(it -> it.members().find("ada").toList());
      var both =
          stats.thenCombine(members, (all, found) -> found.size() + " of " + all.totalMembers());

      assertThat(both.join()).isEqualTo("1 of 1");
    }
  }

  private Ecosystem connected() {
    return Ecosystem.connect(URI.create(server.url() + "/"), "cvf_secret");
  }

  private static Stream<String> lines(Path source) {
    try {
      return Files.readString(source).lines().map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> java(String guide) {
    var blocks = List.of(guide.split("```", -1));
    return IntStream.range(0, blocks.size())
        .filter(it -> it % 2 == 1 && blocks.get(it).startsWith("java\n"))
        .mapToObj(it -> blocks.get(it).substring("java\n".length()))
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .toList();
  }
}
