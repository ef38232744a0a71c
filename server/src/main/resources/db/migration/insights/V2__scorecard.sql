-- What the ecosystem is assessed by. An edit keeps what was before.
create table criterion (
    id           uuid primary key default uuidv7(),
    slug         text collate "C" not null unique check (slug ~ '^[a-z0-9-]{2,64}$'),
    name         text not null check (length(name) between 1 and 100),
    description  text not null,
    weight       integer not null check (weight between 1 and 1000),
    retired      boolean not null default false,
    changed_at   timestamptz,
    changed_by   uuid,
    version      bigint not null default 1,
    check ((changed_at is null) = (changed_by is null))
);

comment on column criterion.changed_at is 'Null as long as it is as it came with the platform.';

create table criterion_former (
    criterion    uuid not null references criterion,
    version      bigint not null,
    name         text not null,
    description  text not null,
    weight       integer not null,
    retired      boolean not null,
    changed_at   timestamptz,
    changed_by   uuid,
    replaced_at  timestamptz not null,
    primary key (criterion, version)
);

create table criterion_score (
    id          uuid primary key default uuidv7(),
    criterion   uuid not null references criterion,
    hundredths  integer not null check (hundredths between 0 and 1000),
    reason      text not null,
    scored_at   timestamptz not null,
    scored_by   uuid not null
);

create index criterion_score_latest on criterion_score (criterion, id desc);

-- The weighted mean after each change of a score or a criterion.
create table assessment (
    position    bigint generated always as identity primary key,
    at          timestamptz not null,
    hundredths  integer check (hundredths between 0 and 1000),
    criterion   uuid not null references criterion,
    score       uuid references criterion_score
);

comment on column assessment.hundredths is 'Rounded half up; null while nothing is scored.';
comment on column assessment.score is 'What changed it; null when the criterion itself changed.';

create function assessments_stay() returns trigger language plpgsql as $$
begin
    raise exception 'Scores and what they came to are never changed'
        using errcode = 'restrict_violation';
end $$;

create trigger scores_stay before update or delete or truncate on criterion_score
    for each statement execute function assessments_stay();
create trigger assessments_stay before update or delete or truncate on assessment
    for each statement execute function assessments_stay();
create trigger former_criteria_stay before update or delete or truncate on criterion_former
    for each statement execute function assessments_stay();

-- Of ten criteria of equal weight the plan names these three; who runs the platform adds others.
insert into criterion (slug, name, description, weight) values
    ('community-support', 'Community & support',
     'How many take part, how soon questions are answered, and who is certified to help.', 10),
    ('extensibility', 'Extensibility',
     'How far one gets with skills, manifests, the API and the SDK without a change of the core.', 10),
    ('enterprise-readiness', 'Enterprise readiness',
     'Agreements, service levels, audit, access, operation and billing as companies need them.', 10);
