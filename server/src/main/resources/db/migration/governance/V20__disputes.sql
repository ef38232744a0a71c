create table dispute (
    id                   uuid primary key default uuidv7(),
    case_id              text not null unique check (case_id ~ '^DISP-[0-9]{4}-[0-9]{3,}$'),
    claimant             uuid,
    claimant_partner     uuid,
    respondent           uuid not null,
    respondent_partner   uuid,
    type                 text not null check (type in (
        'SLA_BREACH', 'BILLING', 'QUALITY', 'POLICY_VIOLATION', 'INTELLECTUAL_PROPERTY', 'OTHER')),
    state                text not null default 'FILED' check (state in (
        'FILED', 'RESPONDED', 'DEFAULTED', 'IN_MEDIATION', 'RESOLVED', 'APPEALED', 'FINAL',
        'SETTLED')),
    description          text not null,
    statements           text[] not null default '{}',
    filed_at             timestamptz not null,
    filed_by             uuid not null,
    mediator             uuid,
    mediator_from        timestamptz,
    state_due_at         timestamptz,
    remediation_state    text check (remediation_state in ('DUE', 'DONE', 'MISSED')),
    remediation_against  text check (remediation_against in ('CLAIMANT', 'RESPONDENT')),
    remediation_plan     text,
    remediation_due_at   timestamptz,
    remediation_done_at  timestamptz,
    due_at               timestamptz generated always as (
        least(
            state_due_at,
            case when remediation_state = 'DUE' and state <> 'APPEALED' then remediation_due_at end)
        ) stored,
    due_what             text generated always as (
        case
            when remediation_state = 'DUE' and state <> 'APPEALED'
                and (state_due_at is null or remediation_due_at < state_due_at) then 'REMEDIATION'
            when state_due_at is null then null
            when state = 'FILED' then 'RESPONSE'
            when state = 'IN_MEDIATION' then 'MEDIATION'
            when state = 'RESOLVED' then 'APPEAL_PERIOD'
            when state = 'APPEALED' then 'APPEAL'
        end) stored,
    version              bigint not null default 1,
    check (claimant is distinct from respondent),
    check (claimant is not null or claimant_partner is null),
    check ((state_due_at is null) or (state in ('FILED', 'IN_MEDIATION', 'RESOLVED', 'APPEALED'))),
    check (mediator_from is null or mediator is null),
    check ((remediation_state is null) = (remediation_against is null)),
    check ((remediation_state is null) = (remediation_plan is null)),
    check ((remediation_state is null) = (remediation_due_at is null)),
    check (coalesce(remediation_state = 'DONE', false) = (remediation_done_at is not null))
);

comment on column dispute.claimant is 'An organisation of the schema identity; null for the platform.';
comment on column dispute.claimant_partner is 'Set when the organisation was a partner, of the schema integrations, when it filed.';
comment on column dispute.respondent is 'An organisation of the schema identity.';
comment on column dispute.mediator_from is 'From when it waits for a mediator; null unless it does.';
comment on column dispute.state_due_at is 'When the state ends by itself; null where nobody is waited for.';
comment on column dispute.remediation_due_at is 'The first moment, in UTC, at which the plan is missed.';
comment on column dispute.due_at is 'The nearest of its deadlines; a plan does not run out during an appeal.';

create unique index dispute_one_open on dispute (claimant, respondent, type) nulls not distinct
    where state not in ('SETTLED', 'FINAL');
create index dispute_open_by_state on dispute (state) where state not in ('SETTLED', 'FINAL');
create index dispute_by_due on dispute (due_at) where due_at is not null;
create index dispute_waiting on dispute (mediator_from) where mediator_from is not null;
create index dispute_by_claimant on dispute (claimant, id desc);
create index dispute_by_respondent on dispute (respondent, id desc);
create index dispute_by_mediator on dispute (mediator, id desc);

create table dispute_counter (
    year  integer primary key,
    last  integer not null check (last > 0)
);

create table dispute_submission (
    dispute  uuid not null references dispute,
    kind     text not null check (kind in ('RESPONSE', 'APPEAL')),
    side     text not null check (side in ('CLAIMANT', 'RESPONDENT')),
    text     text not null,
    at       timestamptz not null,
    by       uuid not null,
    primary key (dispute, kind)
);

create table dispute_settlement (
    dispute      uuid primary key references dispute,
    text         text not null,
    side         text not null check (side in ('CLAIMANT', 'RESPONDENT')),
    offered_at   timestamptz not null,
    offered_by   uuid not null,
    accepted_at  timestamptz,
    accepted_by  uuid,
    check ((accepted_at is null) = (accepted_by is null))
);

create table dispute_ruling (
    dispute   uuid not null references dispute,
    instance  text not null check (instance in ('FIRST', 'APPEAL')),
    outcome   text not null check (outcome in ('SUSPEND', 'REMEDIATE', 'TERMINATE', 'DISMISS')),
    against   text check (against in ('CLAIMANT', 'RESPONDENT')),
    reason    text not null,
    at        timestamptz not null,
    by        uuid not null,
    primary key (dispute, instance),
    check ((outcome = 'DISMISS') = (against is null))
);

create table dispute_assignment (
    dispute      uuid not null references dispute,
    number       integer generated always as identity,
    mediator     uuid not null,
    instance     text not null check (instance in ('FIRST', 'APPEAL')),
    assigned_at  timestamptz not null,
    primary key (dispute, number)
);

create table dispute_evidence (
    id          uuid primary key default uuidv7(),
    dispute     uuid not null references dispute,
    side        text not null check (side in ('CLAIMANT', 'RESPONDENT')),
    url         text,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name   text,
    media_type  text,
    bytes       bigint,
    note        text,
    added_at    timestamptz not null,
    added_by    uuid not null,
    check ((url is null) <> (sha256 is null)),
    check ((sha256 is null) = (file_name is null)),
    check ((sha256 is null) = (media_type is null)),
    check ((sha256 is null) = (bytes is null))
);

create index dispute_evidence_by_dispute on dispute_evidence (dispute, id);

create table dispute_note (
    id       uuid primary key default uuidv7(),
    dispute  uuid not null references dispute,
    text     text not null,
    at       timestamptz not null,
    by       uuid not null
);

comment on table dispute_note is 'What mediators write for mediators; no party ever reads it.';

create index dispute_note_by_dispute on dispute_note (dispute, id);

create table dispute_event (
    dispute  uuid not null references dispute,
    number   bigint generated always as identity,
    at       timestamptz not null,
    what     text not null,
    by       uuid,
    text     text,
    primary key (dispute, number)
);

comment on column dispute_event.at is 'When it happened by the rules; a deadline keeps its moment however late it was noticed.';

create table dispute_suspension (
    dispute      uuid primary key references dispute,
    partner      uuid not null,
    took_effect  boolean not null,
    since        timestamptz not null,
    lifted_at    timestamptz
);

comment on table dispute_suspension is 'Which case keeps which partner suspended, so that only the last one lifted reinstates it.';

create index dispute_suspension_by_partner on dispute_suspension (partner) where lifted_at is null;

create table dispute_reminder (
    dispute      uuid not null references dispute,
    what         text not null,
    due_at       timestamptz not null,
    reminded_at  timestamptz not null,
    primary key (dispute, what, due_at)
);
