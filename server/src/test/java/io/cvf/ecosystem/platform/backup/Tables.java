package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.database.ModuleMigrations;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is in a database, told in its own words: the backup's code has no part in it. */
final class Tables {

  private final DataSource source;
  private final JdbcClient database;

  Tables(Map<String, Object> properties) {
    this.source =
        new DriverManagerDataSource(
            properties.get("spring.datasource.url").toString(),
            properties.get("spring.datasource.username").toString(),
            properties.get("spring.datasource.password").toString());
    this.database = JdbcClient.create(source);
  }

  JdbcClient sql() {
    return database;
  }

  DataSource source() {
    return source;
  }

  /** Of each table the number of its rows and the hash of all of them in order. */
  Map<String, String> contents() {
    var contents = new TreeMap<String, String>();
    for (var table :
        database
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname = any (:modules) and tablename <> 'flyway_schema_history'
                """)
            .param("modules", ModuleMigrations.MODULES.toArray(String[]::new))
            .query(String.class)
            .list()) {
      contents.put(
          table,
          database
              .sql(
                  """
                  select count(*) || ' rows, ' ||
                    coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                  from %s t
                  """
                      .formatted(table))
              .query(String.class)
              .single());
    }
    return contents;
  }

  /** All that holds rows together, in PostgreSQL's words. */
  Map<String, String> rules() {
    var rules = new TreeMap<String, String>();
    database
        .sql(
            """
            select n.nspname || '.' || c.relname || ' ' || k.conname as name,
              pg_get_constraintdef(k.oid) || ' ' || k.convalidated as rule
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (:modules)
            union all
            select n.nspname || '.' || c.relname || ' ' || t.tgname,
              pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and n.nspname = any (:modules)
            """)
        .param("modules", ModuleMigrations.MODULES.toArray(String[]::new))
        .query((row, _) -> rules.put(row.getString("name"), row.getString("rule")))
        .list();
    return rules;
  }

  /** What each sequence will give next. */
  Map<String, Long> next() {
    var next = new TreeMap<String, Long>();
    for (var sequence :
        database
            .sql(
                """
                select format('%I.%I', schemaname, sequencename) from pg_sequences
                where schemaname = any (:modules)
                """)
            .param("modules", ModuleMigrations.MODULES.toArray(String[]::new))
            .query(String.class)
            .list()) {
      next.put(
          sequence,
          database
              .sql(
                  "select case when is_called then last_value + 1 else last_value end from "
                      + sequence)
              .query(Long.class)
              .single());
    }
    return next;
  }

  boolean isEmpty() {
    return database
        .sql("select not exists (select from pg_namespace where nspname = any (:modules))")
        .param("modules", ModuleMigrations.MODULES.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
