package io.cvf.ecosystem.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds. It is the last entry of the archive, because hashes are known last.
 *
 * @param format of the archive; readers refuse those they do not know
 * @param platform the version of the platform that wrote it
 * @param postgres the version of the server it was read from
 * @param migrations of each module, in the order they were applied
 * @param masterKey whether the archive holds the key that opens the signing keys
 */
record Manifest(
    int format,
    String platform,
    String postgres,
    Instant createdAt,
    Map<String, List<Migration>> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    boolean masterKey) {

  static final int FORMAT = 1;

  /** A script that made the schema what it is. */
  record Migration(String version, int checksum) {}

  /**
   * A table with rows of its own, which a partitioned one has not.
   *
   * @param parent the partitioned table it is a part of
   * @param bound which part, in PostgreSQL's words
   * @param columns all but generated ones, in the order of the rows' values
   * @param sha256 of the rows as they stand in the archive, in hex
   */
  record Table(
      String name,
      @Nullable String parent,
      @Nullable String bound,
      List<String> columns,
      long rows,
      long bytes,
      String sha256) {

    String schema() {
      return name.substring(0, name.indexOf('.'));
    }

    /** Where its rows are in the archive. */
    String entry() {
      return "tables/" + name + ".copy";
    }

    /** The same table, whatever is in it. */
    boolean isLike(Table other) {
      return name.equals(other.name)
          && Objects.equals(parent, other.parent)
          && columns.equals(other.columns);
    }

    String columnList() {
      return String.join(", ", columns);
    }
  }

  /** Where identities go on. */
  record Sequence(String name, long last, boolean called) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
