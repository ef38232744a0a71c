create table concern (
    id            uuid primary key default uuidv7(),
    rfc_id        uuid not null references rfc,
    title         text not null check (length(title) between 3 and 160),
    body          text not null,
    raised_by     uuid not null references member,
    raised_at     timestamptz not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'RESOLVED', 'OVERRULED')),
    closed_by     uuid references member,
    closed_at     timestamptz,
    close_reason  text,
    check ((state = 'OPEN') = (closed_at is null)
        and (closed_at is null) = (closed_by is null)
        and (closed_at is null) = (close_reason is null))
);

create index concern_by_rfc on concern (rfc_id, raised_at desc, id desc);
create index concern_open on concern (rfc_id) where state = 'OPEN';
