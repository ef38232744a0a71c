package io.cvf.ecosystem.bench;

import java.sql.SQLException;

/** A full marketplace, put straight into the tables of the product. */
record CatalogueSeed(
    Database database, int partners, int skills, int versionsPerSkill, int reviewers) {

  private static final int ROWS_AT_ONCE = 1_000;

  void fill() throws SQLException {
    texts(new CatalogueText(4));
    database.run(
        """
        insert into integrations.partner (slug, name, folded_name, category, website,
          contact_email, description, organisation, status, joined_at)
        select 'bench-' || i, 'Bench ' || i, 'bench' || i,
          (array['LLM_PROVIDER', 'WORKFLOW_PLATFORM', 'ENTERPRISE_SYSTEM',
            'OBSERVABILITY_TOOL'])[1 + (i * i) %% 4],
          'https://example.org', 'bench@example.org', 'A partner to measure with', uuidv7(),
          case when i %% 20 = 0 then 'EXPIRED' else 'CERTIFIED' end, now() - interval '1 year'
        from generate_series(1, %d) i
        """
            .formatted(partners),
        """
        insert into identity.organisation (id, slug, name, created_at)
        select organisation, slug, name, joined_at from integrations.partner
        """,
        """
        create table bench_skill as
        select t.*, uuidv7() as id, p.id as partner,
          now() - random() * interval '700 days' as published,
          floor(power(10, 5.5 * power(random(), 2)))::bigint as downloads,
          ceil(30 * power(random(), 2))::int as reviews
        from bench_text t join integrations.partner p
          on p.slug = 'bench-' || (1 + floor(power(t.random, 2) * %d))
        """
            .formatted(partners),
        """
        insert into integrations.skill (id, slug, partner, created_at, published_at, updated_at)
        select id, 'bench-skill-' || n, partner, published, published, published from bench_skill
        """,
        """
        insert into integrations.skill_version (skill, version, precedence, state, name,
          description, risk_level, least_risk, licence, tags, format, manifest, manifest_sha256,
          document, readme, created_at, created_by, published_at)
        select id, '1.' || v || '.0', lpad(v::text, 6, '0'), 'PUBLISHED', name, description, risk,
          'R0', licence, tags, 'MCP', document::text, sha256(convert_to(document::text, 'UTF8')),
          document, case when v = %1$d then readme else '' end,
          published + v * interval '1 hour', uuidv7(), published + v * interval '1 hour'
        from bench_skill, generate_series(1, %1$d) v,
          jsonb_build_object('name', 'io.github.bench/skill-' || n, 'description',
            left(description, 100), 'version', '1.' || v || '.0') document
        """
            .formatted(versionsPerSkill),
        """
        update integrations.skill s set latest = v.id
        from integrations.skill_version v
        where v.skill = s.id and v.version = '1.%d.0'
        """
            .formatted(versionsPerSkill));
    list();
  }

  /** What the platform writes itself when a version is published. */
  private void list() throws SQLException {
    database.run(
        """
        insert into integrations.catalogue_partner
        select id, slug, category, status, true, pg_current_xact_id() from integrations.partner
        """,
        """
        insert into integrations.catalogue_word
        select distinct word
        from integrations.listing_source, regexp_split_to_table(words, ' ') word
        where length(word) between 4 and 40 and word !~ '^[0-9]+$'
        on conflict do nothing
        """,
        """
        insert into integrations.listing (skill, partner, listed, risk_level, licence, tags,
          published_at, updated_at, deprecated, search, changed)
        select skill, partner, true, risk_level, licence, tags, published_at, updated_at,
          deprecated, search, pg_current_xact_id()
        from integrations.listing_source
        """);
    review();
  }

  /** About ten a skill, one in four of somebody who has used it. */
  private void review() throws SQLException {
    database.run(
        """
        create table bench_reviewer as
        select id, row_number() over (order by username) - 1 as number
        from identity.account where username like 'bench-%'
        """,
        """
        insert into integrations.skill_review (skill, member, tenths, text, weight, created_at)
        select s.id, m.id, 25 + (s.n * 7 + k * 13) % 26, 'Does what it says.',
          case k % 4 when 0 then 100 else 25 end, s.published + k * interval '1 day'
        from bench_skill s
        cross join lateral generate_series(1, s.reviews) k
        join bench_reviewer m on m.number = (s.n * 31 + k) % REVIEWERS
        """
            .replace("REVIEWERS", Integer.toString(reviewers)),
        """
        insert into integrations.skill_figures (skill, downloads, downloads_7d, reviews,
          rating_tenths, weight, weighted_tenths, rating_shown)
        select s.id, s.downloads, s.downloads / 40, r.n, r.tenths, r.weight, r.weighted,
          integrations.shown_rating(r.weighted, r.weight, 3500)
        from bench_skill s
        join (
          select skill, count(*) as n, sum(tenths) as tenths, sum(weight) as weight,
            sum(tenths * weight) as weighted
          from integrations.skill_review group by skill) r on r.skill = s.id
        """,
        """
        update integrations.rating_total
        set reviews = all_reviews.n, tenths = all_reviews.tenths
        from (select count(*) as n, sum(tenths) as tenths from integrations.skill_review)
          all_reviews
        where part = 0
        """);
  }

  private void texts(CatalogueText text) throws SQLException {
    database.run(
        """
        create table bench_text (n int, random float, name text, description text, readme text,
          tags text[], risk text, licence text)
        """);
    try (var connection = database.connect();
        var insert =
            connection.prepareStatement("insert into bench_text values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int n = 1; n <= skills; n++) {
        insert.setInt(1, n);
        insert.setDouble(2, text.between(0, 999_999) / 1e6);
        insert.setString(3, text.text(text.between(1, 3), 5));
        insert.setString(4, text.text(text.between(8, 25), 10));
        insert.setString(5, text.text(text.between(20, 60), 20));
        insert.setArray(6, connection.createArrayOf("text", tags(text)));
        insert.setString(7, text.any("R0", "R0", "R0", "R1", "R1", "R2"));
        insert.setString(
            8,
            text.any(
                "MIT",
                "MIT",
                "MIT",
                "Apache-2.0",
                "Apache-2.0",
                "BSD-3-Clause",
                "ISC",
                "GPL-3.0-only",
                "MPL-2.0",
                "LicenseRef-proprietary"));
        insert.addBatch();
        if (n % ROWS_AT_ONCE == 0 || n == skills) {
          var _ = insert.executeBatch();
        }
      }
      connection.commit();
    }
  }

  private static Object[] tags(CatalogueText text) {
    var tags = new Object[text.between(1, 4)];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = text.word(30);
    }
    return tags;
  }
}
