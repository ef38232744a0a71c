package io.cvf.ecosystem.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: the database as the migrations left it, and the clock on time. */
class CleanState implements BeforeEachCallback {

  /**
   * What migrations insert is kept aside once and put back each time. Rows are deleted: to truncate
   * a hundred tables takes many times as long. Only the listings are truncated, because the index
   * in memory follows single changes and sees by the new file that it has to begin anew.
   */
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
          where schemaname in ('platform', 'identity', 'notifications', 'community', 'metering', 'integrations',
            'governance', 'insights')
            and tablename not in ('flyway_schema_history', 'scheduled_tasks')
        loop
          execute format('select exists (select from %I.%I)', t.s, t.n) into filled;
          if not filled then
            continue;
          elsif first then
            execute format('create table seeds.%I as table %I.%I', t.seed, t.s, t.n);
          elsif t.n = 'listing' then
            truncate integrations.listing;
          else
            execute format('delete from %I.%I', t.s, t.n);
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
          execute format(
            'insert into %I.%I (%s) overriding system value select %s from seeds.%I',
            t.s, t.n, columns, columns, t.seed);
        end loop;
        perform setval(owned.objid::regclass, 1, false)
        from pg_depend owned
        join pg_class sequence on sequence.oid = owned.objid and sequence.relkind = 'S'
        join pg_class owner on owner.oid = owned.refobjid
        join pg_namespace home on home.oid = owner.relnamespace
        where owned.deptype in ('a', 'i')
          and to_regclass('seeds.' || quote_ident(home.nspname || '_' || owner.relname)) is null;
      end $$
      """;

  /** Awaitility would wait a tenth of a second before it looks for the first time. */
  private static final Duration OFTEN = Duration.ofMillis(10);

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
        .pollDelay(Duration.ZERO)
        .pollInterval(OFTEN)
        .until(() ->
            database
                .sql(
                    "select not exists (select from platform.event_publication where status <> 'FAILED')")
                .query(Boolean.class)
                .single());
  }
}
