package io.cvf.ecosystem.testing;

import static org.awaitility.Awaitility.await;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: the database as the migrations left it, and the clock on time. */
class CleanState implements BeforeEachCallback {

  /** What migrations insert is kept aside once and put back each time. */
  private static final String RESET =
      """
      do $$
      declare
        t record;
        columns text;
        filled boolean;
        first boolean := not exists (select from pg_namespace where nspname = 'seeds');
      begin
        set local session_replication_role = replica;
        if first then
          create schema seeds;
        end if;
        for t in
          select schemaname as s, tablename as n, schemaname || '_' || tablename as seed
          from pg_tables
          where schemaname in ('platform', 'identity', 'notifications', 'community', 'integrations',
            'governance')
            and tablename not in ('flyway_schema_history', 'scheduled_tasks')
        loop
          execute format('select exists (select from %I.%I)', t.s, t.n) into filled;
          if first and filled then
            execute format('create table seeds.%I as table %I.%I', t.seed, t.s, t.n);
          elsif filled then
            execute format('truncate %I.%I restart identity cascade', t.s, t.n);
          end if;
        end loop;
        for t in
          select schemaname as s, tablename as n, schemaname || '_' || tablename as seed
          from pg_tables
          where not first and to_regclass('seeds.' || quote_ident(schemaname || '_' || tablename)) is not null
        loop
          select string_agg(quote_ident(column_name), ', ') into columns
          from information_schema.columns
          where table_schema = t.s and table_name = t.n and is_generated = 'NEVER';
          execute format('truncate %I.%I cascade', t.s, t.n);
          execute format(
            'insert into %I.%I (%s) overriding system value select %s from seeds.%I',
            t.s, t.n, columns, columns, t.seed);
        end loop;
      end $$
      """;

  @Override
  public void beforeEach(ExtensionContext test) {
    var context = SpringExtension.getApplicationContext(test);
    var database = JdbcClient.create(context.getBean(DataSource.class));
    awaitListeners(database);
    database.sql(RESET).update();
    context.getBean(TestClock.class).reset();
  }

  /** Listeners of the test before may still be at work: they would write into the next. */
  private static void awaitListeners(JdbcClient database) {
    await("listeners to finish")
        .until(() ->
            database
                .sql(
                    "select not exists (select from platform.event_publication where status <> 'FAILED')")
                .query(Boolean.class)
                .single());
  }
}
