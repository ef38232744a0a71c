create table advisory (
    id             uuid primary key default uuidv7(),
    skill          uuid not null references skill on delete cascade,
    title          text not null check (length(title) between 1 and 200),
    severity       text not null check (severity in ('LOW', 'MODERATE', 'HIGH', 'CRITICAL')),
    text           text not null,
    affected       text not null,
    fixed_in       text,
    published_at   timestamptz not null,
    published_by   uuid not null,
    withdrawn_at   timestamptz,
    withdrawn_by   uuid,
    withdrawal     text,
    check ((withdrawn_at is null) = (withdrawal is null))
);

create index advisory_by_skill on advisory (skill, published_at desc, id desc);
create index advisory_by_publication on advisory (published_at desc, id desc);

-- The published versions in its range; those published later are added when they are.
create table advisory_version (
    advisory       uuid not null references advisory on delete cascade,
    skill_version  uuid not null references skill_version on delete cascade,
    primary key (advisory, skill_version)
);

create index advisory_version_by_version on advisory_version (skill_version);

-- Members who were told, each once.
create table advisory_told (
    advisory  uuid not null references advisory on delete cascade,
    member    uuid not null,
    told_at   timestamptz not null,
    primary key (advisory, member)
);
