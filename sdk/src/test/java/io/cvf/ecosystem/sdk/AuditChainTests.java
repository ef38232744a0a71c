package io.cvf.ecosystem.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AuditChainTests {

  /** Computed with a shell: the previous hash in binary, then the record, through sha256sum. */
  private static final List<AuditEntry> LOG =
      List.of(
          new AuditEntry(
              1,
              "{\"action\":\"a\"}",
              "92693af4027aadaa55415d7799c0265439691b097f3bc42f4e47c0b372a16dc4"),
          new AuditEntry(
              2,
              "{\"action\":\"é\"}",
              "6e52c170d7dcb5c17c1f851bdd5d6438aefb6bbc71202bf7403cd938da74ca60"),
          new AuditEntry(
              3,
              "{\"action\":\"c\"}",
              "ead8850ac41ebd34d6229d0fb20a0877f26286f604030e3e784e0ca976b4f9cb"));

  @Test
  void untouchedLogIsIntact() {
    var verdict = AuditChain.check(LOG.stream());

    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.entries()).isEqualTo(3);
    assertThat(verdict.head()).isEqualTo(LOG.getLast().hash());
  }

  @Test
  void emptyLogIsIntact() {
    assertThat(AuditChain.check(List.<AuditEntry>of().stream()).intact()).isTrue();
  }

  @Test
  void everyForgeryIsFoundAtItsPlace() {
    Map<String, UnaryOperator<List<AuditEntry>>> forgeries = new TreeMap<>();
    forgeries.put(
        "changed record", log -> with(log, 1, new AuditEntry(2, "{}", log.get(1).hash())));
    forgeries.put(
        "changed hash",
        log -> with(log, 1, new AuditEntry(2, log.get(1).record(), "0".repeat(64))));
    forgeries.put("removed entry", log -> List.of(log.get(0), log.get(2)));
    forgeries.put("swapped entries", log -> List.of(log.get(0), log.get(2), log.get(1)));
    forgeries.put("doubled entry", log -> List.of(log.get(0), log.get(0), log.get(1)));
    forgeries.put("removed beginning", log -> log.subList(1, 3));

    var places = new TreeMap<String, Long>();
    forgeries.forEach((name, forge) ->
        places.put(name, AuditChain.check(forge.apply(LOG).stream()).brokenAt().orElseThrow()));

    assertThat(places)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "changed record", 2L,
                "changed hash", 2L,
                "removed entry", 3L,
                "swapped entries", 3L,
                "doubled entry", 1L,
                "removed beginning", 2L));
  }

  @Test
  void lineThatIsNoEntryIsQuoted() {
    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> AuditEntry.parse("<html>"))
        .withMessage("Not a line of an audit log: <html>");
  }

  private static List<AuditEntry> with(List<AuditEntry> log, int index, AuditEntry entry) {
    var changed = new ArrayList<>(log);
    changed.set(index, entry);
    return changed;
  }
}
