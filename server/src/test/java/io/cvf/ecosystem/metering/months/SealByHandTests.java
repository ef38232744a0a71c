package io.cvf.ecosystem.metering.months;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@EnabledIfEnvironmentVariable(named = "SEAL_BY_HAND", matches = "1")
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:postgresql://127.0.0.1:55777/m2",
      "spring.datasource.username=cvf",
      "spring.datasource.password=secret"
    })
class SealByHandTests {
  @Autowired JdbcClient database;
  @Autowired MonthSealing sealing;

  @Test
  void measure() {
    if (database.sql("select count(*) from metering.subject").query(Integer.class).single() == 0) {
      database
          .sql(
              "insert into metering.subject(skill,version,risk,publisher) select gen_random_uuid(),'1.0.0',0,('00000000-0000-0000-0000-'||lpad((i%1000)::text,12,'0'))::uuid from generate_series(1,10000) i")
          .update();
      database
          .sql(
              "insert into metering.skill_name select 'skill-'||id, skill, true from metering.subject")
          .update();
      database
          .sql(
              "insert into metering.consumer(organisation) select ('00000000-0000-0000-0000-'||lpad((i+900)::text,12,'0'))::uuid from generate_series(1,1000) i")
          .update();
      database
          .sql(
              "insert into metering.source(consumer,name) select i,'/organisations/o'||i from generate_series(1,1000) i")
          .update();
      database
          .sql(
              "create table if not exists metering.execution_2026_11 partition of metering.execution for values in ('2026-11-01')")
          .update();
      database
          .sql(
              "insert into metering.execution_2026_11 select gen_random_uuid(), '2026-11-01'::timestamptz + (random()*29*86400)::int*interval '1 second', now(), 1+(random()*3)::int, '2026-11-01', s, 1+(s*7+(random()*9)::int)%1000, (random()*1000)::int, random()<0.01, gen_random_uuid()::text from (select 1+(random()*9999)::int s from generate_series(1,10000000)) x")
          .update();
      database
          .sql(
              "insert into metering.usage_day select counted_in, subject, s.consumer, (executed_at at time zone 'UTC')::date, count(*) filter (where not failed), count(*) filter (where failed), coalesce(sum(quantity) filter (where not failed),0) from metering.execution_2026_11 e join metering.source s on s.id=e.source group by 1,2,3,4")
          .update();
    }
    for (int i = 0; i < 3; i++) {
      database.sql("delete from metering.sealed_chunk").update();
      database.sql("delete from metering.sealed_subject").update();
      database.sql("delete from metering.sealed_publisher").update();
      database.sql("delete from metering.billing_month").update();
      database.sql("checkpoint").update();
      System.gc();
      long begin = System.nanoTime();
      var row =
          sealing.seal(
              YearMonth.of(2026, 11),
              null,
              p -> {
                if (p < 45 || p > 97)
                  System.err.printf(
                      "SEAL %d%% after %.1f s%n", p, (System.nanoTime() - begin) / 1e9);
              });
      System.err.printf(
          "SEAL done %.1f s: %s heap %d MB%n",
          (System.nanoTime() - begin) / 1e9,
          row.seal().counts(),
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }
}
