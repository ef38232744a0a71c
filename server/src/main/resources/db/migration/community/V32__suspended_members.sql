-- The community's own copy of what identity tells it.
alter table member add column suspended_at timestamptz;

-- Those suspended before there was a copy. Afterwards events keep it.
do $$
begin
    if to_regclass('identity.account') is not null then
        execute 'update community.member m set suspended_at = a.suspended_at
                 from identity.account a where a.id = m.id and a.suspended_at is not null';
    end if;
end $$;
