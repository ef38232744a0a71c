create table setting_version (
    name            text not null,
    effective_from  timestamptz not null,
    value           text not null,
    changed_by      uuid,
    username        text,
    reason          text,
    primary key (name, effective_from),
    check ((changed_by is null) = (reason is null)),
    check ((changed_by is null) = (username is null))
);

-- One first value each, whichever node of several starts first.
create unique index on setting_version (name) where changed_by is null;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'platform.% is append-only: % is refused', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on setting_version
    for each row execute function platform.refuse_rewriting();
create trigger append_only_whole before truncate on setting_version
    for each statement execute function platform.refuse_rewriting();
