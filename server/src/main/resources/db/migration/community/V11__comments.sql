-- A comment is never deleted, only hidden, so that what others answered keeps its place.
create table comment (
    id                uuid primary key,
    rfc_id            uuid not null references rfc on delete cascade,
    parent_id         uuid references comment,
    path              uuid[] not null,
    author_id         uuid not null,
    body              text not null,
    created_at        timestamptz not null,
    edited_at         timestamptz,
    version           bigint not null default 1,
    hidden_at         timestamptz,
    hidden_by         uuid,
    hidden_reason     text,
    appealed_at       timestamptz,
    appeal            text,
    appeal_upheld     boolean,
    decided_by        uuid,
    decision_reason   text,
    check (cardinality(path) between 1 and 9 and path[cardinality(path)] = id),
    check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null)),
    check ((appealed_at is null) = (appeal is null)),
    check ((appeal_upheld is null) = (decided_by is null) and (appeal_upheld is null) = (decision_reason is null)),
    check (appeal_upheld is null or appealed_at is not null)
);

comment on column comment.path is
    'The ids from the first comment of its thread to itself. They rise with time, so their order is the order of reading.';

create unique index comment_in_reading_order on comment (rfc_id, path);
create index comment_by_parent on comment (parent_id) where parent_id is not null;
create index comment_by_author on comment (author_id, created_at);
create index comment_with_open_appeal on comment (appealed_at, id)
    where appealed_at is not null and appeal_upheld is null;

-- Every text a comment had before its current one.
create table comment_revision (
    comment_id  uuid not null references comment on delete cascade,
    number      integer not null check (number > 0),
    body        text not null,
    created_at  timestamptz not null,
    primary key (comment_id, number)
);

create table comment_upvote (
    comment_id  uuid not null references comment on delete cascade,
    member_id   uuid not null,
    given_at    timestamptz not null,
    primary key (comment_id, member_id)
);

create index comment_upvote_by_member on comment_upvote (member_id, given_at);
