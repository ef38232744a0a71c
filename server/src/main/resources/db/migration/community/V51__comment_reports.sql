-- Members ask moderators to look at a comment, each once.
create table comment_report (
    id            uuid primary key default uuidv7(),
    comment_id    uuid not null references comment on delete cascade,
    reported_by   uuid not null,
    reason        text not null,
    reported_at   timestamptz not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    closed_at     timestamptz,
    closed_by     uuid,
    close_reason  text,
    unique (comment_id, reported_by),
    check ((state = 'OPEN') = (closed_at is null)
        and (closed_at is null) = (closed_by is null)
        and (closed_at is null) = (close_reason is null))
);

create index comment_report_open on comment_report (reported_at, id) where state = 'OPEN';
create index reputation_flag_waiting on reputation_flag (flagged_at, id) where state = 'OPEN';
