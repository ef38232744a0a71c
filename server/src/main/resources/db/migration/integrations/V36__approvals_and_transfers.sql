-- What those who have to approve a risky version said. Of an earlier submission it no longer counts.
create table skill_approval (
    id             uuid primary key default uuidv7(),
    skill_version  uuid not null references skill_version on delete cascade,
    submitted_at   timestamptz not null,
    role           text not null check (role in ('CERTIFIER', 'MAINTAINER')),
    granted        boolean not null,
    reason         text not null,
    member         uuid not null,
    at             timestamptz not null,
    unique (skill_version, submitted_at, member),
    unique (skill_version, submitted_at, role)
);

comment on column skill_approval.submitted_at is
    'Names the submission: a version that was edited is submitted anew and approved anew.';

-- Skills that are offered to another partner, which has not accepted yet.
create table skill_transfer (
    skill       uuid primary key references skill on delete cascade,
    recipient   uuid not null references partner,
    offered_at  timestamptz not null,
    offered_by  uuid not null
);

create index skill_transfer_recipient on skill_transfer (recipient);
