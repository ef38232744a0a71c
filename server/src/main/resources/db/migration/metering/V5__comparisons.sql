-- The last comparison of a publisher's own list of ids with what a month counts.
create table comparison (
    publisher      uuid not null,
    month          date not null,
    made_at        timestamptz not null,
    theirs         bigint not null,
    repeated       bigint not null,
    ours           bigint not null,
    matched        bigint not null,
    only_theirs    bigint not null,
    only_ours      bigint not null,
    primary key (publisher, month)
);

create index comparison_by_age on comparison (made_at);

create table comparison_difference (
    publisher  uuid not null,
    month      date not null,
    side       text not null check (side in ('THEIRS', 'OURS')),
    number     integer not null,
    source     text,
    id         text not null,
    primary key (publisher, month, side, number),
    foreign key (publisher, month) references comparison on delete cascade
);

comment on table comparison_difference is 'At most a million of each side.';
