-- The public holidays partners have. A change is another row; none is ever written over.
create table support_calendar (
    partner      uuid not null,
    version      bigint not null check (version > 0),
    from_day     date not null,
    country      text check (country ~ '^[A-Z]{2}$'),
    subdivision  text,
    set_by       uuid not null,
    set_at       timestamptz not null,
    primary key (partner, version),
    check (country is not null or subdivision is null)
);

comment on column support_calendar.partner is 'Of the schema integrations.';
comment on column support_calendar.from_day is
    'In UTC; counts for days that begin no earlier. Of two rows for a day the later version counts.';
comment on column support_calendar.country is 'ISO 3166-1; null for no public holidays.';

create table support_calendar_day (
    partner  uuid not null,
    version  bigint not null,
    day      date not null,
    name     text not null,
    primary key (partner, version, day),
    foreign key (partner, version) references support_calendar
);

comment on table support_calendar_day is 'Days off besides the public holidays.';
