-- private_key is encrypted: 12 bytes of nonce, then AES-256-GCM. It goes when the key is retired;
-- the public key stays for ever, because signatures do.
create table signing_key (
    id           text primary key check (id ~ '^[0-9a-f]{16}$'),
    public_key   bytea not null,
    private_key  bytea,
    created_at   timestamptz not null,
    retired_at   timestamptz,
    check ((private_key is null) = (retired_at is not null)),
    check (retired_at >= created_at)
);

-- One in force, whichever node of several makes it.
create unique index signing_key_in_force on signing_key ((true)) where retired_at is null;
create index signing_key_by_age on signing_key (created_at, id);

create function refuse_reviving() returns trigger language plpgsql as $$
begin
    raise exception 'platform.signing_key: % stays retired', old.id
        using errcode = 'restrict_violation';
end $$;

create trigger append_only before delete or update of id, public_key, created_at on signing_key
    for each row execute function platform.refuse_rewriting();
create trigger append_only_whole before truncate on signing_key
    for each statement execute function platform.refuse_rewriting();
create trigger retired_for_ever before update on signing_key
    for each row when (old.retired_at is not null) execute function platform.refuse_reviving();
