-- The last result of each check of a version.
create table skill_check (
    skill_version  uuid not null references skill_version on delete cascade,
    kind           text not null,
    outcome        text not null check (outcome in ('PASSED', 'WARNING', 'FAILED')),
    message        text not null,
    findings       jsonb not null,
    found          bytea not null,
    checked_at     timestamptz not null,
    primary key (skill_version, kind)
);

comment on column skill_check.found is
    'A hash of what was found, lines left out: an appeal is about exactly that.';

create table check_appeal (
    id             uuid primary key default uuidv7(),
    skill_version  uuid not null references skill_version on delete cascade,
    kind           text not null,
    found          bytea not null,
    text           text not null,
    appealed_at    timestamptz not null,
    appealed_by    uuid not null,
    decision       text check (decision in ('ACCEPTED', 'DISMISSED')),
    reason         text,
    decided_at     timestamptz,
    decided_by     uuid,
    unique (skill_version, kind, found),
    check ((decision is null) = (decided_at is null)),
    check ((decision is null) = (reason is null))
);

create index check_appeal_open on check_appeal (appealed_at, id) where decision is null;

-- The names of published skills as an imitation would be compared with them.
create table skill_folded_name (
    skill        uuid primary key references skill on delete cascade,
    folded_slug  text not null,
    folded_name  text not null
);

create index skill_folded_name_slug on skill_folded_name
    using gin (folded_slug public.gin_trgm_ops);
create index skill_folded_name_name on skill_folded_name
    using gin (folded_name public.gin_trgm_ops);
