package io.cvf.ecosystem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.metering.ExecutionKey;
import io.cvf.rules.metering.ExecutionLeaf;
import io.cvf.rules.metering.ExecutionProof;
import io.cvf.rules.metering.ExecutionProof.Part;
import io.cvf.rules.metering.ExecutionProof.Signature;
import io.cvf.rules.metering.MonthTexts;
import io.cvf.rules.metering.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionsVerifyTests {

  private static final Instant SEALED = Instant.parse("2026-12-04T00:00:00Z");

  private @TempDir Path home;
  private Terminal terminal;
  private Path file;

  @BeforeEach
  void proof() throws IOException, GeneralSecurityException {
    terminal = new Terminal(home);
    file = home.resolve("proof.json");
    var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.writeString(file, Json.MAPPER.writeValueAsString(proof(key)));
    Files.writeString(
        home.resolve("signing-keys.json"),
        """
        {"items":[{"id":"%s","algorithm":"Ed25519","publicKey":"%s",
          "createdAt":"2026-01-01T00:00:00Z"}]}
        """
            .formatted(
                idOf(key), Base64.getEncoder().encodeToString(key.getPublic().getEncoded())));
  }

  @Test
  void aProofIsCheckedWithoutAServer() {
    assertThat(terminal.run("executions", "verify", file)).as(terminal.err()).isZero();

    assertThat(terminal.out())
        .isEqualTo(
            """
            Holds: run-1 of /organisations/globex was counted in 2026-11 for summarise@1.0.0: succeeded, quantity 3.
            It is one of 2 executions; 2 of them with quantity 7 are billed.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          "id" : "run-1"           | "id" : "run-2"           | from the execution to the root
          "quantity" : 3           | "quantity" : 30          | from the execution to the root
          "name" : "summarise      | "name" : "translate      | from translate@1.0.0 to its publisher
          "name" : "publisher"     | "name" : "another"       | from the publisher to the month
          "name" : "2026-11"       | "name" : "2026-12"       | The signature of the seal of 2026-12 does not belong to it
          SEALEDAT                 | 2026-12-05T00:00:00Z     | does not belong to it
          cvf-execution-proof-1    | cvf-execution-proof-2    | unknown format
          """)
  void whateverIsForgedIsNamed(String was, String is, String said) throws IOException {
    var text = Files.readString(file);
    var forged = text.replace(was.replace("SEALEDAT", SEALED.toString()), is);
    assertThat(forged).isNotEqualTo(text);
    Files.writeString(file, forged);

    assertThat(terminal.run("executions", "verify", file)).isEqualTo(1);
    assertThat(terminal.out()).startsWith("WRONG: ").contains(said);
  }

  @Test
  void keysThatAreNotTrustedProveNothing() throws IOException {
    Files.writeString(home.resolve("signing-keys.json"), "{\"items\":[]}");

    assertThat(terminal.run("executions", "verify", file)).isEqualTo(1);
    assertThat(terminal.out()).contains("which is not trusted");
  }

  @Test
  void sealSignedWithAKeyThatWasRetiredBeforeProvesNothing() throws IOException {
    var keys = home.resolve("signing-keys.json");
    Files.writeString(
        keys,
        Files.readString(keys)
            .replace("\"createdAt\"", "\"retiredAt\":\"2026-12-01T00:00:00Z\",\"createdAt\""));

    assertThat(terminal.run("executions", "verify", file)).isEqualTo(1);
    assertThat(terminal.out()).contains("The seal of 2026-11", "retired at 2026-12-01");
  }

  @Test
  void whatIsNoProofIsSaid() throws IOException {
    Files.writeString(file, "{}");
    assertThat(terminal.run("executions", "verify", file)).isEqualTo(1);
    assertThat(terminal.err()).contains("not a proof of an execution");

    assertThat(terminal.run("executions", "verify", home.resolve("none.json"))).isEqualTo(1);
    assertThat(terminal.run("executions", "verify")).isEqualTo(2);
  }

  private static ExecutionProof proof(KeyPair key) throws GeneralSecurityException {
    var share = new Share(2, 2, 7);
    var executions = new LeafTree();
    executions.add(leaf("run-0", 4).hash());
    executions.add(leaf("run-1", 3).hash());
    var subjects =
        LeafTree.of(List.of(MonthTexts.subject("summarise@1.0.0", share, executions.root())));
    var publishers =
        LeafTree.of(List.of(MonthTexts.publisher("publisher", share, subjects.root()), "other"));
    var signer = java.security.Signature.getInstance("Ed25519");
    signer.initSign(key.getPrivate());
    signer.update(MonthTexts.seal(YearMonth.of(2026, 11), share, publishers.root(), SEALED));
    return new ExecutionProof(
        ExecutionProof.FORMAT,
        "/organisations/globex",
        "run-1",
        true,
        false,
        3,
        Part.of("summarise@1.0.0", share, executions.root(), executions.proof(1)),
        Part.of("publisher", share, subjects.root(), subjects.proof(0)),
        Part.of("2026-11", share, publishers.root(), publishers.proof(0)),
        new Signature(SEALED, idOf(key), Base64.getEncoder().encodeToString(signer.sign())));
  }

  private static ExecutionLeaf leaf(String id, long quantity) {
    return new ExecutionLeaf(ExecutionKey.of("/organisations/globex", id), true, false, quantity);
  }

  private static String idOf(KeyPair key) throws GeneralSecurityException {
    var hash = MessageDigest.getInstance("SHA-256").digest(key.getPublic().getEncoded());
    return HexFormat.of().formatHex(hash).substring(0, 16);
  }
}
