package io.cvf.ecosystem.metering.months;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of what was accepted lately. */
@Repository
class AcceptedKeys {

  private static final int PARTITIONS = 16;
  private static final int AT_ONCE = 50_000;

  private final JdbcClient database;

  AcceptedKeys(JdbcClient database) {
    this.database = database;
  }

  Optional<LocalDate> acceptedOn(UUID key) {
    return database
        .sql("select day from metering.execution_key where key = :key")
        .param("key", key)
        .query(LocalDate.class)
        .optional();
  }

  /** Forgets those accepted before the day, a few at a time so that nobody waits for it. */
  long forgetBefore(LocalDate day) {
    var forgotten = 0L;
    for (var part = 0; part < PARTITIONS; part++) {
      int some;
      do {
        some = forgetSome(Integer.toHexString(part), day);
        forgotten += some;
      } while (some == AT_ONCE);
    }
    return forgotten;
  }

  private int forgetSome(String part, LocalDate day) {
    return database
        .sql(
            """
            delete from metering.execution_key_%1$s where ctid = any(array(
              select ctid from metering.execution_key_%1$s where day < :day limit %2$d))
            """
                .formatted(part, AT_ONCE))
        .param("day", day)
        .update();
  }
}
