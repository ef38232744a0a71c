-- Text in UTC reads the same under every TimeZone setting, which the cast alone cannot promise.
create function utc_instant(text) returns timestamptz language sql immutable strict
    return ($1)::timestamptz;

alter table audit_entry
    add column at timestamptz not null generated always as (platform.utc_instant(record ->> 'at')) stored,
    add column actor text generated always as (record ->> 'actor') stored,
    add column action text not null generated always as (record ->> 'action') stored,
    add column subject text not null generated always as (record ->> 'subject') stored;

create index on audit_entry (subject, position);
create index on audit_entry (actor, position);
create index on audit_entry (action, position);

create table audit_seal (
    position  bigint primary key check (position > 0),
    entry     bigint not null unique references audit_entry,
    hash      bytea not null check (octet_length(hash) = 32)
);

-- What the sealer has yet to chain. Positions are given before commit, so a position alone cannot
-- tell whether a smaller one is still to come; a row here can only be seen once it is committed.
create table audit_unsealed (
    entry  bigint primary key references audit_entry
);

create function queue_for_sealing() returns trigger language plpgsql as $$
begin
    insert into platform.audit_unsealed (entry) values (new.position);
    return null;
end $$;

create trigger queue_for_sealing after insert on audit_entry
    for each row execute function platform.queue_for_sealing();

create trigger append_only before update or delete on audit_entry
    for each row execute function platform.refuse_rewriting();
create trigger append_only_whole before truncate on audit_entry
    for each statement execute function platform.refuse_rewriting();
create trigger append_only before update or delete on audit_seal
    for each row execute function platform.refuse_rewriting();
create trigger append_only_whole before truncate on audit_seal
    for each statement execute function platform.refuse_rewriting();

insert into audit_unsealed (entry) select position from audit_entry;
