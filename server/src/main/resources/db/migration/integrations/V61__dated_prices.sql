-- What an execution of a skill costs from which day on (UTC).
create table skill_price (
    skill     uuid not null references skill on delete cascade,
    from_day  date not null,
    price     numeric(20, 10) not null check (price >= 0),
    set_at    timestamptz not null,
    set_by    uuid,
    primary key (skill, from_day)
);

comment on column skill_price.price is 'For one execution, in the currency of the installation.';
comment on column skill_price.set_by is 'Null for the price it had before prices had days.';

insert into skill_price (skill, from_day, price, set_at)
select id, (created_at at time zone 'UTC')::date, price, created_at from skill;

create function price_on(skill uuid, day date) returns numeric
    language sql stable parallel safe
    return coalesce((
        select p.price from skill_price p
        where p.skill = $1 and p.from_day <= $2
        order by p.from_day desc limit 1), 0);

alter table skill drop column price;
