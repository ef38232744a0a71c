package io.cvf.ecosystem.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL's catalogue says about the tables of the modules. Names come quoted. */
final class CatalogTables {

  /** So that values and bounds are written the same by every server. */
  private static final List<String> PLAIN_TEXT =
      List.of(
          "set datestyle = 'ISO, YMD'",
          "set intervalstyle = 'iso_8601'",
          "set timezone = 'UTC'",
          "set bytea_output = 'hex'",
          "set extra_float_digits = 1",
          "set statement_timeout = 0");

  private final Connection connection;
  private final List<String> schemas;

  CatalogTables(Connection connection, List<String> schemas) {
    this.connection = connection;
    this.schemas = schemas;
  }

  static void writePlainText(Connection connection) throws SQLException {
    for (var setting : PLAIN_TEXT) {
      execute(connection, setting);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Without rows, sizes and hashes, and without Flyway's histories, which are made anew. */
  List<Manifest.Table> list() throws SQLException {
    return query(
        """
        select format('%I.%I', n.nspname, c.relname) as name,
          (select format('%I.%I', s.nspname, p.relname)
           from pg_inherits i
           join pg_class p on p.oid = i.inhparent
           join pg_namespace s on s.oid = p.relnamespace
           where i.inhrelid = c.oid) as parent,
          pg_get_expr(c.relpartbound, c.oid) as bound,
          array(
            select quote_ident(a.attname) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = ''
            order by a.attname collate "C") as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = any (?) and c.relname <> 'flyway_schema_history'
        order by n.nspname collate "C", c.relname collate "C"
        """,
        row ->
            new Manifest.Table(
                row.getString("name"),
                row.getString("parent"),
                row.getString("bound"),
                strings(row.getArray("columns")),
                0,
                0,
                ""));
  }

  /** They are never behind what was read before. */
  List<Manifest.Sequence> sequences() throws SQLException {
    var all = new ArrayList<Manifest.Sequence>();
    for (var name :
        query(
            """
            select format('%I.%I', schemaname, sequencename) as name
            from pg_sequences where schemaname = any (?)
            order by schemaname collate "C", sequencename collate "C"
            """,
            row -> row.getString("name"))) {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select last_value, is_called from " + name)) {
        row.next();
        all.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return all;
  }

  /** By module, lower ones first; a module without a schema is left out. */
  Map<String, List<Manifest.Migration>> migrations() throws SQLException {
    var found =
        query(
            """
            select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relname = 'flyway_schema_history' and n.nspname = any (?)
            """,
            row -> row.getString("name"));
    var all = new LinkedHashMap<String, List<Manifest.Migration>>();
    for (var schema : schemas) {
      if (found.contains(schema)) {
        all.put(schema, history(schema));
      }
    }
    return all;
  }

  private List<Manifest.Migration> history(String schema) throws SQLException {
    var all = new ArrayList<Manifest.Migration>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select version, checksum from %s.flyway_schema_history
                where version is not null and success order by installed_rank
                """
                    .formatted(schema))) {
      while (row.next()) {
        all.add(new Manifest.Migration(row.getString(1), row.getInt(2)));
      }
    }
    return all;
  }

  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The query's one parameter is the list of schemas. */
  <T> List<T> query(String sql, Row<T> reader) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      try (var row = query.executeQuery()) {
        var all = new ArrayList<T>();
        while (row.next()) {
          all.add(reader.read(row));
        }
        return all;
      }
    }
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
