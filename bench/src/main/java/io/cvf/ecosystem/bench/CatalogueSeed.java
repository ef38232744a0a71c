package io.cvf.ecosystem.bench;

import java.sql.SQLException;

/** A full marketplace, put straight into the tables of the product. */
record CatalogueSeed(Database database, int partners, int skills, int versionsPerSkill) {

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
        create table bench_skill as
        select t.*, uuidv7() as id, p.id as partner,
          now() - random() * interval '700 days' as published
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
        """,
        """
        insert into integrations.skill_figures (skill, downloads, downloads_7d, reviews,
          rating_tenths, weight, weighted_tenths, rating_shown)
        select skill, downloads, downloads / 40, n, n * mean, n * 100, n * mean * 100,
          (n * mean / 10.0 + 35) / (n + 10)
        from (
          select id as skill, floor(power(10, 5.5 * power(random(), 2)))::bigint as downloads,
            floor(20 * power(random(), 2) * 1.5)::int as n, 25 + floor(random() * 25)::int as mean
          from bench_skill) figures
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
