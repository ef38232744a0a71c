package io.cvf.ecosystem.metering.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which executions a question is about, in metering's own numbers.
 *
 * @param subjects null for all
 * @param consumer null for all
 */
record UsageScope(@Nullable List<Integer> subjects, @Nullable Integer consumer) {

  /** For what nobody ever executed, and for who never executed anything. */
  static final UsageScope NOTHING = new UsageScope(List.of(), null);

  boolean isEverything() {
    return subjects == null && consumer == null;
  }

  /** Conditions on the columns {@code subject} and {@code consumer} of the table named d. */
  String conditions() {
    return (subjects == null ? "" : " and d.subject = any(:subjects)")
        + (consumer == null ? "" : " and d.consumer = :consumer");
  }

  StatementSpec bind(StatementSpec statement) {
    var bound =
        subjects == null
            ? statement
            : statement.param("subjects", subjects.toArray(Integer[]::new));
    return consumer == null ? bound : bound.param("consumer", consumer);
  }
}
