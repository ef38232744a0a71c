create table skill (
    id            uuid primary key default uuidv7(),
    slug          text collate "C" not null unique check (slug ~ '^[a-z0-9-]{2,64}$'),
    partner       uuid not null references partner,
    alias         text collate "C" unique,
    price         numeric(20, 10) not null default 0 check (price >= 0),
    created_at    timestamptz not null,
    published_at  timestamptz,
    updated_at    timestamptz not null,
    latest        uuid,
    deprecated_at           timestamptz,
    deprecation             text,
    deprecation_replacement text,
    version       bigint not null default 1,
    check ((deprecated_at is null) = (deprecation is null))
);

comment on column skill.alias is 'Its name in other registries, such as io.github.acme/weather.';
comment on column skill.price is 'For one execution, in the currency of the installation.';
comment on column skill.published_at is 'When its first version was published; null before.';
comment on column skill.latest is 'The highest version that is published, not yanked and no pre-release.';

create index skill_by_partner on skill (partner, slug);

-- Names a skill had before: they lead to it, and nobody else gets them.
create table skill_former_slug (
    slug   text collate "C" primary key,
    skill  uuid not null references skill,
    until  timestamptz not null
);

create table skill_version (
    id                 uuid primary key default uuidv7(),
    skill              uuid not null references skill,
    version            text,
    precedence         text collate "C",
    state              text not null
        check (state in ('DRAFT', 'AWAITING_APPROVAL', 'DECLINED', 'PUBLISHED', 'YANKED')),
    name               text not null,
    description        text not null,
    risk_level         text check (risk_level in ('R0', 'R1', 'R2', 'R3')),
    least_risk         text not null check (least_risk in ('R0', 'R1', 'R2', 'R3')),
    licence            text,
    documentation_url  text,
    repository_url     text,
    tags               text[] not null default '{}',
    capabilities       jsonb not null default '[]',
    format             text not null check (format in ('CVF', 'MCP', 'SKILL', 'DOCKER')),
    manifest           text not null,
    manifest_sha256    bytea not null,
    document           jsonb not null,
    readme             text not null default '',
    artifact_sha256    bytea,
    artifact_name      text,
    artifact_bytes     bigint,
    created_at         timestamptz not null,
    created_by         uuid not null,
    submitted_at       timestamptz,
    published_at       timestamptz,
    published_by       uuid,
    yanked_at          timestamptz,
    yanked_by          uuid,
    yank_reason        text,
    deprecated_at           timestamptz,
    deprecation             text,
    deprecation_replacement text,
    row_version        bigint not null default 1,
    unique (skill, version),
    check ((version is null) = (precedence is null)),
    check (version is not null and risk_level is not null and licence is not null
        or state in ('DRAFT', 'DECLINED')),
    check ((published_at is not null) = (state in ('PUBLISHED', 'YANKED'))),
    check ((yanked_at is not null) = (state = 'YANKED')),
    check ((yanked_at is null) = (yank_reason is null)),
    check ((artifact_sha256 is null) = (artifact_name is null))
);

comment on column skill_version.precedence is
    'Sorts, byte by byte, as semantic versioning orders versions; build metadata is left out.';

alter table skill add foreign key (latest) references skill_version deferrable initially deferred;

create unique index skill_version_precedence on skill_version (skill, precedence desc)
    where state in ('AWAITING_APPROVAL', 'PUBLISHED', 'YANKED');
create index skill_version_by_precedence on skill_version (skill, precedence desc, id desc);
create index skill_version_by_publication on skill_version (published_at desc, id desc)
    where state = 'PUBLISHED';
create index skill_version_awaiting on skill_version (submitted_at, id) where state = 'AWAITING_APPROVAL';

-- What is counted of a skill. Apart from it, so that counting rewrites neither it nor its search
-- index, and nobody who edits it waits for a counter.
create table skill_figures (
    skill           uuid primary key references skill on delete cascade,
    downloads       bigint not null default 0,
    downloads_7d    bigint not null default 0,
    executions_7d   bigint,
    executions_30d  bigint,
    reviews         integer not null default 0,
    rating_tenths   bigint not null default 0,
    weight          integer not null default 0,
    weighted_tenths bigint not null default 0,
    rating_shown    numeric(4, 3) not null default 3.5
);

comment on column skill_figures.executions_30d is 'Null while none of its executions was ever counted.';
comment on column skill_figures.reviews is 'Those that are shown; rating_tenths is the sum of their ratings.';
comment on column skill_figures.weight is 'Sum of the weights of its reviews, in hundredths; weighted_tenths is the sum of rating × weight.';
comment on column skill_figures.rating_shown is '(Σ weighted rating + m·μ) / (Σ weight + m).';

-- Days on which members of an organisation executed a skill, as counted by metering. Entitles
-- their reviews to count fully.
create table skill_use (
    skill         uuid not null references skill,
    organisation  uuid not null,
    day           date not null,
    executions    bigint not null check (executions >= 0),
    primary key (skill, day, organisation)
);

create index skill_use_by_organisation on skill_use (organisation, skill);
