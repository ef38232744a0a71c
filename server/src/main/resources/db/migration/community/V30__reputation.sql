create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end $$;

-- What members got points for. Whatever corrects an entry is an entry itself.
create table reputation_entry (
    id                uuid primary key default uuidv7(),
    member_id         uuid not null references member,
    number            integer not null check (number > 0),
    kind              text not null,
    deed              text not null,
    nominal_points    integer not null,
    points            integer not null,
    cut               text not null,
    earned_on         date not null,
    occurred_at       timestamptz not null,
    giver_id          uuid check (giver_id <> member_id),
    day_limit         integer,
    giver_limit       integer,
    giver_days        integer,
    rfc_id            uuid,
    rfc_number        integer,
    comment_id        uuid,
    certification_id  uuid,
    level             text,
    expires_on        date,
    corrects          uuid references reputation_entry,
    decided_by        uuid,
    reason            text,
    unique (member_id, number),
    check ((corrects is null) = (kind not in ('UPVOTE_TAKEN_BACK', 'VOID', 'REINSTATEMENT')))
);

comment on column reputation_entry.number is
    'Counts a member''s entries without gaps, so that a replay knows where a score stands.';
comment on column reputation_entry.deed is 'What was done, so that it is rewarded once.';
comment on column reputation_entry.earned_on is
    'The day in UTC from which the points fade; of a correction that of what it corrects.';

create trigger append_only before update or delete on reputation_entry
    for each row execute function community.refuse_rewriting();
create trigger append_only_whole before truncate on reputation_entry
    for each statement execute function community.refuse_rewriting();

-- An upvote can be given again after it was taken back; everything else happens once.
create unique index reputation_entry_once on reputation_entry (member_id, deed)
    where kind not in ('COMMENT_UPVOTED', 'REVIEW_HELPFUL');
create index reputation_entry_by_deed on reputation_entry (member_id, deed, number);
create index reputation_entry_by_giver on reputation_entry (member_id, giver_id, earned_on)
    where giver_id is not null;
create index reputation_entry_by_peers_day on reputation_entry (member_id, earned_on)
    where giver_id is not null;
create index reputation_entry_given on reputation_entry (occurred_at) where kind = 'COMMENT_UPVOTED';
create index reputation_entry_by_correction on reputation_entry (corrects) where corrects is not null;
create index reputation_entry_by_rfc on reputation_entry (rfc_id, member_id) where rfc_id is not null;

-- One row a member: whoever posts for a member waits for its lock.
create table reputation_score (
    member_id       uuid primary key references member,
    entries         integer not null default 0,
    above_floor_at  timestamptz
);

comment on column reputation_score.above_floor_at is 'When the member first stood above the floor.';

create index reputation_score_above_floor on reputation_score (above_floor_at)
    where above_floor_at is not null;

-- What was earned on a day and still stands, before it fades. Scores follow from it and from the
-- date alone, so nothing has to be recomputed as time goes by.
create table reputation_day (
    member_id  uuid not null references member,
    day        date not null,
    points     integer not null,
    primary key (member_id, day)
);

create table reputation_certificate (
    entry_id    uuid primary key references reputation_entry,
    member_id   uuid not null references member,
    level       text not null,
    points      integer not null,
    valid_from  timestamptz not null,
    expires_on  date,
    ended_at    timestamptz
);

create index reputation_certificate_by_member on reputation_certificate (member_id);

-- What io.cvf.rules.reputation.Decay defines, from its table of factors.
create function faded(points integer, age integer, factors bigint[]) returns bigint
    language sql immutable strict
    return points * (factors[age % cardinality(factors) + 1]
                     >> least(age / cardinality(factors), 62)) / 1000000;

-- The receiver of a voided entry asks another moderator to look at it, once.
create table reputation_appeal (
    void_id          uuid primary key references reputation_entry,
    appealed_at      timestamptz not null,
    appeal           text not null,
    upheld           boolean,
    decided_at       timestamptz,
    decided_by       uuid,
    decision_reason  text,
    check ((upheld is null) = (decided_at is null)),
    check ((upheld is null) = (decided_by is null)),
    check ((upheld is null) = (decision_reason is null))
);

create index reputation_appeal_open on reputation_appeal (appealed_at, void_id) where upheld is null;

-- Members who upvote each other so much that a moderator should look.
create table reputation_flag (
    id            uuid primary key default uuidv7(),
    kind          text not null,
    members       uuid[] not null,
    upvotes       integer not null,
    flagged_at    timestamptz not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'VOIDED', 'DISMISSED')),
    closed_at     timestamptz,
    closed_by     uuid,
    closed_reason text,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'OPEN') = (closed_by is null)),
    check ((state = 'OPEN') = (closed_reason is null))
);

create unique index reputation_flag_open on reputation_flag (members) where state = 'OPEN';
create index reputation_flag_by_members on reputation_flag using gin (members) where state <> 'OPEN';
