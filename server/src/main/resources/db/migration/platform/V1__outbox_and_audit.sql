-- For every module: search that forgives typing errors, and text that ignores case. Both are trusted
-- extensions, so the owner of the database may create them.
create extension if not exists pg_trgm schema public;
create extension if not exists citext schema public;

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
