create table mail (
    id          uuid primary key default uuidv7(),
    recipient   text not null,
    subject     text not null,
    text        text not null,
    created_at  timestamptz not null default now()
);

create table audit_entry (
    position  bigint generated always as identity primary key,
    record    json not null
);
