package io.cvf.ecosystem.sdk.proofs;

import io.cvf.ecosystem.sdk.voting.TrustedKeys;
import io.cvf.rules.metering.ExecutionProof;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Proofs that executions were counted, as {@code GET …/billing-months/{month}/proof} answers. */
public final class ExecutionProofs {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ExecutionProofs() {}

  /**
   * @throws IllegalArgumentException when the text is no proof
   */
  public static ExecutionProof parse(String json) {
    try {
      var proof = MAPPER.readValue(json, ExecutionProof.class);
      if (proof != null && proof.format() != null) {
        return proof;
      }
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException(
          "not a proof of an execution: " + unreadable.getOriginalMessage(), unreadable);
    }
    throw new IllegalArgumentException("not a proof of an execution");
  }

  /** Everything that is wrong with a proof; empty when it holds. */
  public static List<String> faults(ExecutionProof proof, TrustedKeys keys) {
    var faults = new ArrayList<>(proof.faults());
    if (faults.isEmpty()) {
      var signature = proof.signature();
      keys.fault(
              "The seal of " + proof.month().name(),
              signature.sealedAt(),
              String.valueOf(signature.keyId()),
              proof.signed(),
              String.valueOf(signature.signature()))
          .ifPresent(faults::add);
    }
    return faults;
  }
}
