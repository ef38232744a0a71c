-- What the ecosystem looked like on each day, in UTC. A day nobody was there to look stays missing.
create table indicator_day (
    day        date not null,
    indicator  text not null check (indicator in (
        'PARTNERS', 'SKILLS', 'MEMBERS', 'EXECUTIONS', 'RATING', 'SLA_COMPLIANCE')),
    value      bigint check (value >= 0),
    taken_at   timestamptz not null,
    primary key (day, indicator)
);

comment on column indicator_day.value is
    'Whole numbers; RATING in hundredths of a star, SLA_COMPLIANCE in basis points. Null without data.';

-- Milestones that were reached; they stay reached whatever comes.
create table milestone (
    milestone   text primary key check (milestone in (
        'PARTNERS', 'RFCS', 'MEMBERS', 'AGREEMENTS', 'PRACTITIONERS')),
    reached_at  timestamptz not null,
    found_at    timestamptz not null
);

comment on column milestone.reached_at is 'When it happened that made it reached.';
