create table organisation (
    id          uuid primary key default uuidv7(),
    slug        text not null unique check (slug ~ '^[a-z0-9-]{2,32}$'),
    name        text not null check (length(name) between 1 and 100),
    created_at  timestamptz not null,
    version     bigint not null default 0
);

create table organisation_person (
    organisation  uuid not null references organisation on delete cascade,
    member        uuid not null references account on delete cascade,
    role          text not null check (role in ('OWNER', 'DEVELOPER', 'FINANCE')),
    since         timestamptz not null,
    primary key (organisation, member)
);

create index organisation_person_member on organisation_person (member);
