package io.cvf.ecosystem.bench;

import java.sql.SQLException;

/** Partners in all stages and their disputes, put straight into the tables of the product. */
record GovernanceSeed(Database database, int partners, int disputes) {

  /** In the order in which a checklist is worked through. */
  private static final String ITEMS =
      """
      (values (1, 'legal_review', 7), (2, 'security_audit', 21), (3, 'api_integration_tested', 35),
        (4, 'documentation_complete', 35), (5, 'training_completed', 49), (6, 'sla_accepted', 56),
        (7, 'revenue_model_signed', 56), (8, 'go_live_approval', 63)) item (place, code, days)
      """;

  private static final String STAGES =
      """
      (array['INTAKE', 'SECURITY_REVIEW', 'TECHNICAL_INTEGRATION', 'TECHNICAL_INTEGRATION',
        'TRAINING', 'PRE_PRODUCTION', 'PRE_PRODUCTION', 'MONITORING', 'MONITORING', 'ACTIVE'])
      """;

  void fill() throws SQLException {
    addPartners();
    addChecklists();
    addDisputes();
  }

  /** Every tenth is active: half of them signed in the last weeks, some near their end. */
  private void addPartners() throws SQLException {
    database.run(
        """
        create table bench_partner as
        select i, i %% 10 as done, uuidv7() as id, uuidv7() as agreement,
          now() - (i %% 50) * interval '1 day' - interval '1 hour' as since
        from generate_series(0, %d - 1) i
        """
            .formatted(partners),
        """
        insert into integrations.partner (id, slug, name, folded_name, category, website,
          contact_email, description, organisation, status, joined_at, agreement_tier)
        select id, 'bench-' || i, 'Bench ' || i, 'bench' || i, 'WORKFLOW_PLATFORM',
          'https://example.org', 'bench@example.org', 'A partner to measure with', uuidv7(),
          'CERTIFIED', now() - interval '1 year', case when done = 9 then 'PREMIUM' end
        from bench_partner
        """,
        """
        insert into governance.agreement (id, partner, status, integration_type, tier,
          escalation_contact, zone, missing_data, legal_version, created_at, created_by, starts_on,
          ends_on)
        select agreement, id, case when done = 9 then 'ACTIVE' else 'ONBOARDING' end,
          'WORKFLOW_PLATFORM', (array['STANDARD', 'PREMIUM', 'ENTERPRISE'])[1 + i % 3],
          'call us', 'UTC', 'EXCLUDED', '1', since, uuidv7(),
          case when done = 9 then current_date - (i % 365) end,
          case when done = 9 then current_date - (i % 365) + 365 end
        from bench_partner
        """);
  }

  private void addChecklists() throws SQLException {
    database.run(
        """
        insert into governance.checklist (agreement, partner, stage, stage_since, done, next_item,
          frozen)
        select agreement, id, %s[1 + done], since, least(done, 8), code, done = 9
        from bench_partner left join %s on place = done + 1
        """
            .formatted(STAGES, ITEMS),
        """
        insert into governance.checklist_item (agreement, item, due_on, done_at, done_by)
        select agreement, code, (since + days * interval '1 day')::date,
          case when place <= done then since end, case when place <= done then uuidv7() end
        from bench_partner cross join %s
        """
            .formatted(ITEMS),
        """
        insert into governance.checklist_stay (agreement, stage, since)
        select agreement, stage, stage_since from governance.checklist
        """);
  }

  /** One in twenty is open. */
  private void addDisputes() throws SQLException {
    database.run(
        """
        insert into governance.dispute (case_id, claimant, respondent, type, state, description,
          filed_at, filed_by, state_due_at)
        select 'DISP-2026-' || lpad(n::text, 5, '0'), uuidv7(), p.id, 'QUALITY',
          case when n %% 20 <> 0 then (array['FINAL', 'SETTLED'])[1 + n %% 2]
            else (array['FILED', 'IN_MEDIATION', 'RESOLVED', 'APPEALED'])[1 + n / 20 %% 4] end,
          repeat('What was promised is not what was delivered. ', 10 + n %% 30),
          now() - interval '1 year', uuidv7(),
          case when n %% 20 = 0 then now() + (n %% 14 + 1) * interval '1 day' end
        from generate_series(1, %d) n join bench_partner p on p.i = n %% %d
        """
            .formatted(disputes, partners));
  }
}
