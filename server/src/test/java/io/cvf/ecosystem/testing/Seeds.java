package io.cvf.ecosystem.testing;

import io.cvf.ecosystem.platform.database.ModuleMigrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What migrations insert: kept aside once, and put back before each test. Statements are made once,
 * because describing some hundred tables takes many times as long as emptying the few that a test
 * has filled.
 *
 * @param filled asks for the tables that have rows
 * @param seeds by table, the statement that fills it as the migrations did
 * @param sequences lets those begin anew that nothing of the migrations has used
 */
record Seeds(DataSource source, String filled, Map<String, String> seeds, String sequences) {

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname = any (:modules)
        and tablename not in ('flyway_schema_history', 'scheduled_tasks')
      order by 1
      """;

  private static final String COLUMNS =
      """
      select string_agg(quote_ident(column_name), ', ') from information_schema.columns
      where format('%I.%I', table_schema, table_name) = :table and is_generated = 'NEVER'
      """;

  private static final String SEQUENCES =
      """
      select format('%s.%I', home.nspname, sequence.relname)
      from pg_depend owned
      join pg_class sequence on sequence.oid = owned.objid and sequence.relkind = 'S'
      join pg_class owner on owner.oid = owned.refobjid
      join pg_namespace home on home.oid = owner.relnamespace
      where owned.deptype in ('a', 'i') and home.nspname = any (:modules)
        and format('%I.%I', home.nspname, owner.relname) <> all (:seeded)
      """;

  static Seeds setAside(DataSource source) {
    var database = JdbcClient.create(source);
    var modules = ModuleMigrations.MODULES.toArray(String[]::new);
    var tables = database.sql(TABLES).param("modules", modules).query(String.class).list();
    var filled = askFor(tables);
    var seeds = new LinkedHashMap<String, String>();
    database.sql("create schema seeds").update();
    for (var table : database.sql(filled).query(String.class).list()) {
      var aside = "seeds." + table.replace('.', '_');
      database.sql("create table %s as table %s".formatted(aside, table)).update();
      var columns = database.sql(COLUMNS).param("table", table).query(String.class).single();
      seeds.put(
          table,
          "insert into %s (%s) overriding system value select %s from %s"
              .formatted(table, columns, columns, aside));
    }
    var sequences =
        database
            .sql(SEQUENCES)
            .param("modules", modules)
            .param("seeded", seeds.keySet().toArray(String[]::new))
            .query(String.class)
            .list();
    return new Seeds(source, filled, seeds, restart(sequences));
  }

  private static String askFor(List<String> tables) {
    return tables.stream()
        .map(table -> "('%s', exists (select from %s))".formatted(table, table))
        .collect(
            Collectors.joining(
                ",\n", "select name from (values\n", ") as known (name, filled) where filled"));
  }

  private static String restart(List<String> sequences) {
    return sequences.stream()
        .map("setval('%s', 1, false)"::formatted)
        .collect(Collectors.joining(", ", "select ", ""));
  }

  void putBack() throws SQLException {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        var changes =
            Stream.concat(filled(connection).stream().map(Seeds::empty), seeds.values().stream());
        statement.execute(changes.collect(Collectors.joining(";\n")));
        statement.execute(sequences);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private List<String> filled(Connection connection) throws SQLException {
    var tables = Stream.<String>builder();
    try (var question = connection.prepareStatement(filled);
        var rows = question.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables.build().toList();
  }

  /**
   * To truncate takes longer than to delete a few rows. But the index in memory follows single
   * changes of the listings, and sees by the new file that it has to begin anew.
   */
  private static String empty(String table) {
    return (table.equals("integrations.listing") ? "truncate " : "delete from ") + table;
  }
}
