create table preference (
    member       uuid primary key,
    email        text not null check (email in ('INSTANT', 'DAILY', 'WEEKLY', 'OFF')),
    time_zone    text not null,
    digest_hour  int not null check (digest_hour between 0 and 23),
    version      bigint not null
);

create index preference_instant on preference (member) where email = 'INSTANT';

-- Where a kind differs from the default. A kind of its own mail rhythm has one in "email".
create table kind_preference (
    member  uuid not null references preference on delete cascade,
    kind    text not null,
    inbox   boolean not null,
    email   text check (email in ('INSTANT', 'DAILY', 'WEEKLY', 'OFF')),
    primary key (member, kind)
);

create index kind_preference_instant on kind_preference (kind, member) where email = 'INSTANT';
