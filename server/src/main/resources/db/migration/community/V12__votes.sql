-- A vote and the terms it keeps from its start to its close.
create table vote (
    id                         uuid primary key default uuidv7(),
    rfc_id                     uuid not null references rfc,
    round                      integer not null check (round > 0),
    state                      text not null check (state in ('RUNNING', 'CLOSED', 'VOIDED')),
    track                      text not null,
    revision                   integer not null,
    text_sha256                text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    started_at                 timestamptz not null,
    started_by                 uuid not null,
    original_closes_at         timestamptz not null,
    approval                   text not null,
    quorum                     text not null,
    floor_micros               bigint not null,
    cap_micros                 bigint not null,
    close_protection_seconds   bigint not null,
    extension_seconds          bigint not null,
    hidden_until_close         boolean not null,
    founding                   boolean not null,
    entitled                   integer not null check (entitled > 0),
    weights_root               bytea not null check (length(weights_root) = 32),
    closed_at                  timestamptz,
    failed_gates               text[],
    head_at                    timestamptz,
    head_key                   text,
    head_signature             bytea,
    voided_at                  timestamptz,
    voided_by                  uuid,
    void_reason                text,
    unique (rfc_id, round),
    check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (failed_gates is null)),
    check ((closed_at is null) = (head_signature is null)),
    check ((state = 'VOIDED') = (voided_at is not null) and (voided_at is null) = (void_reason is null))
);

-- The database decides that an RFC has one running vote at most.
create unique index vote_running on vote (rfc_id) where state = 'RUNNING';
create index vote_by_state on vote (state, closed_at);

-- What ballots change. Whoever adds ballots or ends the vote holds this row's lock, so leaves get
-- their places one after another and no ballot slips in after the close.
create table vote_count (
    vote_id       uuid primary key references vote,
    open          boolean not null default true,
    closes_at     timestamptz not null,
    extended      boolean not null default false,
    last_cast_at  timestamptz not null,
    tree_size     bigint not null default 0 check (tree_size >= 0),
    peaks         bytea not null default '',
    ballots       integer[] not null default '{0,0,0,0}',
    micros        bigint[] not null default '{0,0,0,0}',
    uncapped      bigint[] not null default '{0,0,0,0}',
    check (array_length(ballots, 1) = 4 and array_length(micros, 1) = 4 and array_length(uncapped, 1) = 4)
);

comment on column vote_count.peaks is 'The hashes of the complete subtrees that cover the log, from left to right.';
comment on column vote_count.ballots is 'By choice: APPROVE, REJECT, REQUEST_CHANGES, ABSTAIN.';

create index vote_count_by_close on vote_count (closes_at) where open;

-- The frozen weights. The pseudonym is random: without this row nobody can tell whose it was.
create table vote_weight (
    vote_id            uuid not null references vote,
    member_id          uuid not null,
    voter              text collate "C" not null check (voter ~ '^[0-9a-f]{32}$'),
    weight_micros      bigint not null check (weight_micros > 0),
    reputation_micros  bigint not null check (reputation_micros >= 0),
    certified          boolean not null,
    founding_elector   boolean not null,
    primary key (vote_id, member_id),
    unique (vote_id, voter)
);

create index vote_weight_by_member on vote_weight (member_id);

-- Each member's ballot as it counts now.
create table ballot (
    vote_id    uuid not null references vote,
    member_id  uuid not null,
    choice     text not null check (choice in ('APPROVE', 'REJECT', 'REQUEST_CHANGES', 'ABSTAIN')),
    leaf       bigint not null,
    cast_at    timestamptz not null,
    primary key (vote_id, member_id),
    foreign key (vote_id, member_id) references vote_weight
);

create index ballot_by_time on ballot (vote_id, cast_at desc, leaf desc);

-- The log: every ballot and every change, as hashed, and what the hash of the reason was made from.
create table ballot_leaf (
    vote_id      uuid not null references vote,
    position     bigint not null check (position >= 0),
    voter        text not null,
    choice       text not null,
    cast_at      timestamptz not null,
    leaf         text not null,
    reason       text check (length(reason) <= 5000),
    reason_salt  bytea check (length(reason_salt) = 16),
    primary key (vote_id, position),
    check ((reason is null) = (reason_salt is null))
);

create index ballot_leaf_by_voter on ballot_leaf (vote_id, voter, position);

-- The complete subtrees of the log, so that a proof reads a few rows instead of all leaves.
create table ballot_node (
    vote_id   uuid not null references vote,
    level     integer not null,
    position  bigint not null,
    hash      bytea not null check (length(hash) = 32),
    primary key (vote_id, level, position)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger ballot_node_is_append_only before update or delete on ballot_node
    for each statement execute function refuse_change();
create trigger ballot_leaf_is_never_removed before delete on ballot_leaf
    for each statement execute function refuse_change();
-- Only the reason can be taken away, when its member is erased.
create trigger ballot_leaf_is_append_only
    before update of vote_id, position, voter, choice, cast_at, leaf on ballot_leaf
    for each statement execute function refuse_change();
