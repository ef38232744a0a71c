package io.cvf.ecosystem.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Triggers and foreign keys, which stand in the way of rows that come table by table. The owner of
 * the tables may lift and put back both, within the transaction, without being a superuser; a
 * foreign key that is put back is checked against every row.
 */
final class TableRules {

  private final Connection connection;
  private final List<String> lifted;
  private final List<String> back;

  private TableRules(Connection connection, List<String> lifted, List<String> back) {
    this.connection = connection;
    this.lifted = lifted;
    this.back = back;
  }

  static TableRules lift(Connection connection, CatalogTables catalog) throws SQLException {
    var triggers =
        """
        select format('alter table %%I.%%I %s trigger %%I', n.nspname, c.relname, t.tgname)
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where not t.tgisinternal and t.tgenabled = 'O' and c.relkind = 'r'
          and n.nspname = any (?)
        order by 1
        """;
    var keys =
        """
        select format('alter table %%I.%%I %s', n.nspname, c.relname, %s)
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where k.contype = 'f' and k.conparentid = 0 and n.nspname = any (?)
        order by 1
        """;
    var rules =
        new TableRules(
            connection,
            statements(
                catalog,
                triggers.formatted("disable"),
                keys.formatted("drop constraint %I", "k.conname")),
            statements(
                catalog,
                triggers.formatted("enable"),
                keys.formatted("add constraint %I %s", "k.conname, pg_get_constraintdef(k.oid)")));
    for (var statement : rules.lifted) {
      CatalogTables.execute(connection, statement);
    }
    return rules;
  }

  /** Keys first: what they refuse was never whole. */
  void putBack() throws SQLException {
    for (var statement : back) {
      CatalogTables.execute(connection, statement);
    }
  }

  private static List<String> statements(CatalogTables catalog, String triggers, String keys)
      throws SQLException {
    var all = catalog.query(keys, row -> row.getString(1));
    all.addAll(catalog.query(triggers, row -> row.getString(1)));
    return all;
  }
}
