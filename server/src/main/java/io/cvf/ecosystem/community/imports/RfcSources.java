package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.imports.CrossReferences.Relation;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which RFC came from which file. */
@Repository
class RfcSources {

  private final JdbcClient database;

  RfcSources(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param number of the RFC here
   * @param sourceNumber what its file calls it
   * @param revision what the import made
   * @param currentRevision what the RFC has now
   */
  record Source(
      String fileName,
      RfcId rfc,
      int number,
      @Nullable Integer sourceNumber,
      @Nullable String home,
      int revision,
      int currentRevision,
      String textSha256) {

    boolean isEditedHere() {
      return currentRevision != revision;
    }

    KnownRfcs.Known known() {
      return new KnownRfcs.Known(FileName.of(fileName), sourceNumber, home, number);
    }
  }

  /** One RFC that refers to another. */
  record Related(RfcId from, Relation relation, RfcId to) {}

  /** Files are the same when their names differ in capitals only. */
  static String key(FileName file) {
    return file.name().toLowerCase(Locale.ROOT);
  }

  /** Everything ever imported: new files may refer to all of it. */
  List<Source> all() {
    return database
        .sql(
            """
            select s.*, r.number as rfc_number, r.revision as current_revision
            from community.rfc_source s join community.rfc r on r.id = s.rfc_id
            order by s.file_name
            """)
        .query(RfcSources::source)
        .list();
  }

  /** Those of the numbers that an RFC has. */
  Set<Integer> taken(Collection<Integer> numbers) {
    return new HashSet<>(
        database
            .sql("select number from community.rfc where number = any(:numbers)")
            .param("numbers", numbers.toArray(Integer[]::new))
            .query(Integer.class)
            .list());
  }

  /** False when another import was faster with a file of that name. */
  boolean add(Source source, Instant now) {
    return database
            .sql(
                """
                insert into community.rfc_source (
                  file_name, rfc_id, number, home, revision, text_sha256, imported_at)
                values (:fileName, :rfc, :sourceNumber, :home, :revision, :sha256, :now)
                on conflict do nothing
                """)
            .param("fileName", source.fileName())
            .param("rfc", source.rfc().value())
            .param("sourceNumber", source.sourceNumber())
            .param("home", source.home())
            .param("revision", source.revision())
            .param("sha256", source.textSha256())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  void update(String fileName, int revision, String textSha256, Instant now) {
    database
        .sql(
            """
            update community.rfc_source
            set revision = :revision, text_sha256 = :sha256, imported_at = :now
            where file_name = :fileName
            """)
        .param("revision", revision)
        .param("sha256", textSha256)
        .param("now", Timestamps.of(now))
        .param("fileName", fileName)
        .update();
  }

  void addLinks(RfcId rfc, List<OutsideLink> links) {
    database
        .sql(
            """
            insert into community.rfc_link (rfc_id, kind, title, url)
            select :rfc, kind, title, url
            from unnest(:kinds::text[], :titles::text[], :urls::text[]) as l (kind, title, url)
            on conflict do nothing
            """)
        .param("rfc", rfc.value())
        .param("kinds", links.stream().map(link -> link.kind().name()).toArray(String[]::new))
        .param("titles", links.stream().map(OutsideLink::title).toArray(String[]::new))
        .param("urls", links.stream().map(OutsideLink::url).toArray(String[]::new))
        .update();
  }

  /** All at once; what superseded another is linked from there too. */
  void relate(Collection<Related> related) {
    database
        .sql(
            """
            with given as (
              select * from unnest(:from::uuid[], :kinds::text[], :to::uuid[])
                with ordinality as l (from_id, kind, to_id, position))
            insert into community.rfc_link (rfc_id, kind, title, target_id)
            select from_id, kind, '', to_id from (
              select * from given
              union all
              select to_id,
                     case kind when 'SUPERSEDES' then 'SUPERSEDED_BY' else 'SUPERSEDES' end,
                     from_id, position
              from given where kind <> 'REFERENCES') l
            order by position
            on conflict do nothing
            """)
        .param("from", related.stream().map(it -> it.from().value()).toArray(UUID[]::new))
        .param("kinds", related.stream().map(it -> it.relation().name()).toArray(String[]::new))
        .param("to", related.stream().map(it -> it.to().value()).toArray(UUID[]::new))
        .update();
  }

  private static Source source(ResultSet row, int index) throws SQLException {
    return new Source(
        row.getString("file_name"),
        new RfcId(row.getObject("rfc_id", UUID.class)),
        row.getInt("rfc_number"),
        row.getObject("number", Integer.class),
        row.getString("home"),
        row.getInt("revision"),
        row.getInt("current_revision"),
        row.getString("text_sha256"));
  }
}
