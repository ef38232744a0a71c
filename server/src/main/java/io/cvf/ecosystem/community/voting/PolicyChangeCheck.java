package io.cvf.ecosystem.community.voting;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.community.PolicyChangeRules;
import io.cvf.ecosystem.community.rfcs.Rfc;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whether the change an RFC carries could be carried out, if it were accepted. */
@Component
class PolicyChangeCheck {

  private static final int SHOWN = 20;

  private final Map<String, PolicyChangeRules> rules;
  private final JsonMapper json;

  PolicyChangeCheck(ObjectProvider<PolicyChangeRules> rules, JsonMapper json) {
    this.rules =
        rules.stream()
            .collect(
                toMap(
                    PolicyChangeRules::kind,
                    it -> it,
                    (one, other) -> {
                      throw new IllegalStateException("Two rules for changes " + one.kind());
                    },
                    TreeMap::new));
    this.json = json;
  }

  /** What is wrong, in sentences; empty too when the RFC carries no change. */
  Optional<String> fault(Rfc rfc) {
    try {
      return PolicyChange.in(rfc).flatMap(this::fault);
    } catch (IllegalArgumentException wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }

  private Optional<String> fault(PolicyChange change) {
    var rule = rules.get(change.kind());
    if (rule == null) {
      return Optional.of(
          "Nobody carries out a change of kind %s. Known kinds: %s."
              .formatted(change.kind(), String.join(", ", rules.keySet())));
    }
    var problems = rule.problems(json.writeValueAsString(change.document()));
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(problems.stream().limit(SHOWN).collect(joining(" ")));
  }
}
