-- One row: founding ends once, and stays ended.
create table founding (
    only_row  boolean primary key default true check (only_row),
    ended_at  timestamptz
);

insert into founding default values;

create table founding_elector (
    member_id    uuid primary key references member,
    admitted_at  timestamptz not null,
    admitted_by  uuid not null,
    reason       text not null
);
