package io.cvf.ecosystem.bench;

import java.net.URI;
import java.sql.SQLException;

/**
 * Partners with skills that cost something and agreements that share it, and organisations that run
 * them, put straight into the tables of the product. Names and tokens follow from numbers, which
 * begin with 1.
 *
 * @param skills of all partners together, one version each
 */
record MarketSeed(Database database, int partners, int skills, int consumers) {

  private static final String TOKEN = "cvf_benchmark-executions-";

  static String partner(int number) {
    return "bench-" + number;
  }

  /** As executions name it. */
  static String subject(int skill) {
    return "bench-skill-" + skill + "@1.0.0";
  }

  static String consumer(int number) {
    return "bench-consumer-" + number;
  }

  /** Of a consumer, for its executions. */
  static String token(int consumer) {
    return TOKEN + consumer;
  }

  void fill() throws SQLException {
    addOrganisations();
    addSkills();
    addAgreements();
    database.run("vacuum (analyze)");
  }

  /** Lets the administrator seal months, and read the books. */
  String financeToken(URI server) throws SQLException {
    database.run(
        """
        update identity.account set roles = '{ADMIN,FINANCE}' where 'ADMIN' = any (roles)
        """);
    return VotesBench.signIn(server);
  }

  private void addOrganisations() throws SQLException {
    database.run(
        """
        create table bench_partner as
        select i, uuidv7() as id, uuidv7() as organisation, uuidv7() as agreement,
          uuidv7() as document
        from generate_series(1, %d) i
        """
            .formatted(partners),
        """
        insert into identity.organisation (id, slug, name, created_at)
        select organisation, 'bench-' || i, 'Bench ' || i, now() from bench_partner
        """,
        """
        insert into integrations.partner (id, slug, name, folded_name, category, website,
          contact_email, description, organisation, status, joined_at, agreement_tier)
        select id, 'bench-' || i, 'Bench ' || i, 'bench' || i, 'WORKFLOW_PLATFORM',
          'https://example.org', 'bench@example.org', 'A partner to measure with', organisation,
          'CERTIFIED', now() - interval '1 year', 'STANDARD'
        from bench_partner
        """,
        """
        create table bench_consumer as
        select i, uuidv7() as organisation from generate_series(1, %d) i
        """
            .formatted(consumers),
        """
        insert into identity.organisation (id, slug, name, created_at)
        select organisation, 'bench-consumer-' || i, 'Consumer ' || i, now() from bench_consumer
        """,
        """
        insert into identity.organisation_person (organisation, member, role, since)
        select organisation, a.id, 'OWNER', now()
        from bench_consumer, identity.account a where 'ADMIN' = any (a.roles)
        """,
        // Noting the first use of each token belongs to nothing here, so they count as just used.
        """
        insert into identity.api_token
          (member, name, token_hash, scopes, organisation, created_at, expires_at, last_used_at)
        select a.id, 'bench', sha256(convert_to('%s' || i, 'UTF8')), '{EXECUTIONS}', organisation,
          now(), now() + interval '1 day', now() + interval '1 hour'
        from bench_consumer, identity.account a where 'ADMIN' = any (a.roles)
        """
            .formatted(TOKEN));
  }

  /** Each costs from a tenth of a cent to ten cents, and something else since the tenth. */
  private void addSkills() throws SQLException {
    database.run(
        """
        create table bench_skill as
        select n, uuidv7() as id, p.id as partner, p.organisation as publisher,
          now() - interval '1 year' as since
        from generate_series(1, %d) n join bench_partner p on p.i = 1 + n %% %d
        """
            .formatted(skills, partners),
        """
        insert into integrations.skill (id, slug, partner, created_at, published_at, updated_at)
        select id, 'bench-skill-' || n, partner, since, since, since from bench_skill
        """,
        """
        insert into integrations.skill_version (skill, version, precedence, state, name,
          description, risk_level, least_risk, licence, format, manifest, manifest_sha256,
          document, created_at, created_by, published_at)
        select id, '1.0.0', '000001', 'PUBLISHED', 'Skill ' || n, 'To measure with', 'R0', 'R0',
          'MIT', 'MCP', '{}', sha256('{}'), '{}', since, uuidv7(), since
        from bench_skill
        """,
        """
        update integrations.skill s set latest = v.id
        from integrations.skill_version v where v.skill = s.id and v.version = '1.0.0'
        """,
        """
        insert into integrations.skill_price (skill, from_day, price, set_at)
        select id, day, (1 + n % 100) * factor / 1000.0, since
        from bench_skill, (values (date '2020-01-01', 1.0),
          ((date_trunc('month', now() at time zone 'UTC') - interval '1 month')::date + 9, 1.1))
          price (day, factor)
        """,
        """
        insert into metering.subject (skill, version, risk, publisher)
        select id, '1.0.0', 0, publisher from bench_skill
        """,
        """
        insert into metering.skill_name (name, skill, current)
        select 'bench-skill-' || n, id, true from bench_skill
        """);
  }

  private void addAgreements() throws SQLException {
    database.run(
        """
        insert into governance.agreement (id, partner, status, integration_type, tier,
          escalation_contact, zone, missing_data, legal_version, created_at, created_by, starts_on,
          ends_on, signed_at)
        select agreement, id, 'ACTIVE', 'WORKFLOW_PLATFORM', 'STANDARD', 'call us', 'UTC',
          'EXCLUDED', '1', now() - interval '1 year', uuidv7(), current_date - 300,
          current_date + 65, now() - interval '300 days'
        from bench_partner
        """,
        """
        insert into governance.document (id, agreement, kind, state, legal_version,
          integration_type, tier, escalation_contact, zone, missing_data, first_response_minutes,
          uptime_basis_points, support_hours, partner_basis_points, platform_basis_points,
          minimum_payout_minor, currency, net_days, proposed_at, proposed_by, markdown, sha256,
          signed_at, pdf_sha256)
        select document, agreement, 'AGREEMENT', 'SIGNED', '1', 'WORKFLOW_PLATFORM', 'STANDARD',
          'call us', 'UTC', 'EXCLUDED', 1440, 9500, 'BUSINESS', 7000, 3000, 10000, 'EUR', 30,
          now() - interval '301 days', uuidv7(), 'Agreed ' || i,
          encode(sha256(convert_to('Agreed ' || i, 'UTF8')), 'hex'), now() - interval '300 days',
          encode(sha256(convert_to('Printed ' || i, 'UTF8')), 'hex')
        from bench_partner
        """,
        """
        insert into governance.term (document, agreement, partner, signed_at, from_at, until_at)
        select document, agreement, id, now() - interval '300 days', now() - interval '300 days',
          now() + interval '65 days'
        from bench_partner
        """);
  }
}
