-- Weeks, by their Mondays (UTC), whose digest was written: each once.
create table digest (
    week        date primary key check (extract(isodow from week) = 1),
    written_at  timestamptz not null,
    recipients  integer
);

comment on column digest.recipients is 'How many wanted it; null while it is being written.';
