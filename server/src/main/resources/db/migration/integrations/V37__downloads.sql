-- Who fetched which version on which day, so that each counts once. Published versions are never
-- deleted, and references to them would make every fetch lock the version's row: there are none.
create table skill_fetch (
    day            date not null,
    skill_version  uuid not null,
    fetcher        bytea not null,
    primary key (day, skill_version, fetcher)
);

comment on column skill_fetch.fetcher is
    'A keyed hash of the member or the address; the key of a day is forgotten two days later.';

create table skill_fetch_key (
    day  date primary key,
    key  bytea not null
);

-- Fetches nobody added up yet. Rows are only added here, and taken away by the one who adds them up.
create table skill_fetch_uncounted (
    skill          uuid not null,
    skill_version  uuid not null,
    day            date not null
);

-- Members who fetched a version, for as long as it may be found to be dangerous.
create table skill_fetcher (
    skill_version  uuid not null,
    member         uuid not null,
    first_at       timestamptz not null,
    primary key (skill_version, member)
);

create table skill_downloads (
    skill          uuid not null references skill on delete cascade,
    day            date not null,
    skill_version  uuid not null,
    downloads      bigint not null,
    primary key (skill, day, skill_version)
);

create index skill_downloads_by_day on skill_downloads (day, skill);

create table skill_version_figures (
    skill_version  uuid primary key references skill_version on delete cascade,
    downloads      bigint not null default 0
);
