package io.cvf.ecosystem.platform.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the chain: the seals, and what waits to be sealed. */
@Repository
class AuditSeals {

  private final JdbcClient database;

  AuditSeals(JdbcClient database) {
    this.database = database;
  }

  /** An entry that was committed and is not in the chain yet. */
  record Unsealed(long entry, String record) {}

  /** The end of the chain. */
  record Head(long position, ChainHash hash) {}

  /** A link of the chain as it is exported. */
  record Sealed(long position, String record, ChainHash hash) {}

  /** Makes other sealers wait until this transaction ends: the chain has one end. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('platform.audit_seal', 0))")
        .query((row, n) -> n)
        .single();
  }

  Head head() {
    return database
        .sql("select position, hash from platform.audit_seal order by position desc limit 1")
        .query((row, n) -> new Head(row.getLong("position"), new ChainHash(row.getBytes("hash"))))
        .optional()
        .orElse(new Head(0, ChainHash.BEGINNING));
  }

  /** In the order they were written, as far as they are committed. */
  List<Unsealed> unsealed(int limit) {
    return database
        .sql(
            """
            select e.position, e.record
            from platform.audit_unsealed u join platform.audit_entry e on e.position = u.entry
            order by u.entry
            limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> new Unsealed(row.getLong("position"), row.getString("record")))
        .list();
  }

  /** Adds links behind {@code after}, one for each entry. */
  void add(Head after, List<Long> entries, List<byte[]> hashes) {
    database
        .sql(
            """
            with sealed as (
              insert into platform.audit_seal (position, entry, hash)
              select :after + n, entry, hash
              from unnest(:entries::bigint[], :hashes::bytea[])
                with ordinality as link (entry, hash, n)
              returning entry)
            delete from platform.audit_unsealed u using sealed s where u.entry = s.entry
            """)
        .param("after", after.position())
        .param("entries", entries.toArray(Long[]::new))
        .param("hashes", hashes.toArray(byte[][]::new))
        .update();
  }

  List<Sealed> after(long position, long upTo, int limit) {
    return database
        .sql(
            """
            select s.position, e.record, s.hash
            from platform.audit_seal s join platform.audit_entry e on e.position = s.entry
            where s.position > :position and s.position <= :upTo
            order by s.position
            limit :limit
            """)
        .param("position", position)
        .param("upTo", upTo)
        .param("limit", limit)
        .query((row, n) ->
            new Sealed(
                row.getLong("position"),
                row.getString("record"),
                new ChainHash(row.getBytes("hash"))))
        .list();
  }
}
