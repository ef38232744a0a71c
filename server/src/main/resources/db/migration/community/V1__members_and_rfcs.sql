-- Sorted by code point, so that the same index serves order, prefix search and uniqueness.
create table member (
    id            uuid primary key,
    username      text collate "C" not null unique,
    joined_at     timestamptz not null,
    display_name  text not null,
    bio           text not null default '',
    website       text,
    version       bigint not null default 1
);

create index member_by_likeness on member
    using gin (username public.gin_trgm_ops, display_name public.gin_trgm_ops);

-- The highest number given so far. One row: whoever creates an RFC waits for its lock, so no number
-- is given twice and none is lost in a rollback.
create table rfc_counter (
    only_row  boolean primary key default true check (only_row),
    last      integer not null check (last >= 0)
);

insert into rfc_counter (last) values (0);

create table rfc (
    id                       uuid primary key,
    number                   integer not null unique check (number > 0),
    title                    text not null,
    track                    text not null,
    labels                   text[] not null,
    status                   text not null,
    revision                 integer not null,
    decided_elsewhere        boolean not null default false,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    body_changed_at          timestamptz not null,
    opened_at                timestamptz,
    comment_period_began_at  timestamptz,
    comment_period_ends_at   timestamptz,
    decided_at               timestamptz,
    lock_reason              text,
    locked_at                timestamptz,
    locked_by                uuid,
    excerpt                  text not null,
    plain_text               text not null,
    search                   tsvector not null,
    version                  bigint not null default 1,
    check ((comment_period_began_at is null) = (comment_period_ends_at is null)),
    check ((lock_reason is null) = (locked_at is null))
);

comment on column rfc.opened_at is 'Null as long as only its authors may see it.';
comment on column rfc.body_changed_at is 'When the current body came; an editorial revision leaves it as it is.';

create index rfc_by_creation on rfc (created_at desc, number desc);
create index rfc_by_update on rfc (updated_at desc, number desc);
create index rfc_by_decision on rfc (decided_at desc, number desc) where decided_at is not null;
create index rfc_by_comment_period on rfc (comment_period_ends_at, number) where status = 'OPEN';
create index rfc_by_status on rfc (status, created_at desc, number desc);
create index rfc_by_label on rfc using gin (labels);
create index rfc_by_words on rfc using gin (search);
create index rfc_by_title_likeness on rfc using gin (title public.gin_trgm_ops);

-- Apart from rfc, so that a busy discussion neither waits for edits of the text nor stales them.
create table rfc_activity (
    rfc_id            uuid primary key references rfc on delete cascade,
    comment_count     integer not null default 0 check (comment_count >= 0),
    last_comment_at   timestamptz,
    last_activity_at  timestamptz not null
);

create index rfc_activity_by_comment on rfc_activity (last_comment_at desc) where last_comment_at is not null;
create index rfc_activity_by_age on rfc_activity (last_activity_at);

-- An author of an imported RFC may be known by name only.
create table rfc_author (
    rfc_id     uuid not null references rfc on delete cascade,
    position   integer not null,
    member_id  uuid references member,
    name       text,
    primary key (rfc_id, position),
    unique (rfc_id, member_id),
    check ((member_id is null) <> (name is null))
);

create index rfc_author_by_member on rfc_author (member_id) where member_id is not null;

create table rfc_revision (
    rfc_id            uuid not null references rfc on delete cascade,
    number            integer not null check (number > 0),
    title             text not null,
    track             text not null,
    labels            text[] not null,
    body              text not null,
    bytes             integer not null,
    body_sha256       text not null,
    note              text not null default '',
    author_id         uuid references member,
    created_at        timestamptz not null,
    editorial_reason  text,
    editorial_by      uuid,
    editorial_at      timestamptz,
    primary key (rfc_id, number)
);

create table rfc_transition (
    id           uuid primary key default uuidv7(),
    position     bigint generated always as identity unique,
    rfc_id       uuid not null references rfc on delete cascade,
    from_status  text,
    to_status    text not null,
    at           timestamptz not null,
    by_member    uuid references member,
    reason       text
);

create index rfc_transition_by_rfc on rfc_transition (rfc_id, position);
create index rfc_transition_by_time on rfc_transition (at desc, position desc);

create table rfc_link (
    id         bigint generated always as identity primary key,
    rfc_id     uuid not null references rfc on delete cascade,
    kind       text not null,
    title      text not null,
    url        text,
    target_id  uuid references rfc on delete cascade,
    check ((url is null) <> (target_id is null)),
    unique nulls not distinct (rfc_id, kind, url, target_id)
);

create index rfc_link_by_target on rfc_link (target_id) where target_id is not null;

create table rfc_follower (
    rfc_id     uuid not null references rfc on delete cascade,
    member_id  uuid not null references member,
    since      timestamptz not null,
    primary key (rfc_id, member_id)
);

create index rfc_follower_by_member on rfc_follower (member_id);
