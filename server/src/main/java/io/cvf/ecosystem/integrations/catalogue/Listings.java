package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what the catalogue knows of skills and partners. */
@Repository
class Listings {

  private final JdbcClient database;

  Listings(JdbcClient database) {
    this.database = database;
  }

  /** One row, so that all skills of a partner come and go in one statement. */
  void refresh(PartnerId partner) {
    database
        .sql(
            """
            insert into integrations.catalogue_partner (
              partner, slug, category, status, listed, changed)
            select id, slug, category, status, status not in ('SUSPENDED', 'TERMINATED'),
              pg_current_xact_id()
            from integrations.partner where id = :partner
            on conflict (partner) do update
            set slug = excluded.slug, category = excluded.category, status = excluded.status,
              listed = excluded.listed, changed = excluded.changed
            """)
        .param("partner", partner.value())
        .update();
  }

  /** A skill without a latest version leaves the catalogue, and keeps its row to say so. */
  void refresh(SkillId skill) {
    database
        .sql(
            """
            with partner as (
              insert into integrations.catalogue_partner (
                partner, slug, category, status, listed, changed)
              select p.id, p.slug, p.category, p.status,
                p.status not in ('SUSPENDED', 'TERMINATED'), pg_current_xact_id()
              from integrations.partner p join integrations.skill s on s.partner = p.id
              where s.id = :skill
              on conflict (partner) do nothing),
            gone as (
              update integrations.listing l
              set listed = false, changed = pg_current_xact_id()
              from integrations.skill s
              where s.id = :skill and s.latest is null and l.skill = s.id and l.listed),
            words as (
              insert into integrations.catalogue_word (word)
              select distinct spelled.word
              from integrations.listing_source, regexp_split_to_table(words, ' ') spelled (word)
              where skill = :skill and length(spelled.word) between 4 and 40
                and spelled.word !~ '^[0-9]+$'
                and not exists (
                  select from integrations.catalogue_word known where known.word = spelled.word)
              order by spelled.word
              on conflict do nothing)
            insert into integrations.listing (
              skill, partner, listed, risk_level, licence, tags, published_at, updated_at,
              deprecated, search, changed)
            select skill, partner, true, risk_level, licence, tags, published_at, updated_at,
              deprecated, search, pg_current_xact_id()
            from integrations.listing_source where skill = :skill
            on conflict (skill) do update
            set partner = excluded.partner, listed = true, risk_level = excluded.risk_level,
              licence = excluded.licence, tags = excluded.tags,
              published_at = excluded.published_at, updated_at = excluded.updated_at,
              deprecated = excluded.deprecated, search = excluded.search,
              changed = excluded.changed
            """)
        .param("skill", skill.value())
        .update();
  }
}
