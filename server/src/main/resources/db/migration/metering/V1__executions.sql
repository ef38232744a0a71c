-- Skill versions that can be executed, and who was their publisher when, as the marketplace tells.
create table subject (
    id         integer generated always as identity primary key,
    skill      uuid not null,
    version    text collate "C" not null,
    risk       smallint not null check (risk between 0 and 3),
    publisher  uuid not null,
    since      timestamptz,
    until      timestamptz,
    unique nulls not distinct (skill, version, since),
    check (since < until)
);

comment on column subject.publisher is 'An organisation of the schema identity.';
comment on column subject.since is 'Null for its first publisher.';

create unique index subject_now on subject (skill, version) where until is null;
create index subject_by_publisher on subject (publisher, skill);

-- Names that lead to a skill, its former ones included.
create table skill_name (
    name     text collate "C" primary key,
    skill    uuid not null,
    current  boolean not null
);

create unique index skill_name_now on skill_name (skill) where current;

-- Organisations that run skills.
create table consumer (
    id            integer generated always as identity primary key,
    organisation  uuid not null unique,
    highest_risk  smallint not null default 3 check (highest_risk between 0 and 3),
    version       bigint not null default 1
);

-- Where a consumer's executions are reported from: the source of its CloudEvents.
create table source (
    id        integer generated always as identity primary key,
    consumer  integer not null references consumer,
    name      text collate "C" not null unique
);

create index source_by_consumer on source (consumer);

-- Makes (source, id) count once. Apart from the executions, because these are partitioned by month
-- and a unique key cannot reach across months. The key is a hash, so its ranges fill evenly.
create table execution_key (
    key   uuid primary key,
    body  bigint not null,
    day   date not null
) partition by range (key);

comment on column execution_key.key is 'The first 16 bytes of SHA-256(source, line feed, id).';
comment on column execution_key.body is 'The first 8 bytes of the SHA-256 of what was reported.';
comment on column execution_key.day is 'When it was accepted, in UTC; forgotten after the horizon.';

do $$
begin
  for part in 0..15 loop
    execute format(
      'create table execution_key_%s partition of execution_key for values from (%L) to (%s)',
      to_hex(part),
      to_hex(part) || '0000000-0000-0000-0000-000000000000',
      case when part = 15 then 'maxvalue'
           else quote_literal(to_hex(part + 1) || '0000000-0000-0000-0000-000000000000') end);
  end loop;
end $$;

-- What was executed. One partition a billing month, made by the platform.
create table execution (
    key          uuid not null,
    executed_at  timestamptz not null,
    accepted_at  timestamptz not null,
    quantity     bigint not null,
    counted_in   date not null,
    subject      integer not null,
    source       integer not null,
    millis       integer,
    failed       boolean not null,
    id           text not null
) partition by list (counted_in);

comment on column execution.counted_in is 'The first day of the billing month it is counted in.';
comment on column execution.millis is 'How long it took; null when nobody measured.';

create index execution_by_time on execution using brin (executed_at)
    with (pages_per_range = 32, autosummarize = on);

-- Roll-ups, written in the transaction of what they sum up.
create table usage_hour (
    subject    integer not null,
    consumer   integer not null,
    hour       timestamptz not null,
    succeeded  bigint not null,
    failed     bigint not null,
    quantity   bigint not null,
    primary key (subject, hour, consumer)
) with (fillfactor = 70);

comment on column usage_hour.quantity is 'Of those that succeeded.';

create index usage_hour_by_consumer on usage_hour (consumer, hour);

create table usage_day (
    counted_in  date not null,
    subject     integer not null,
    consumer    integer not null,
    day         date not null,
    succeeded   bigint not null,
    failed      bigint not null,
    quantity    bigint not null,
    primary key (counted_in, subject, consumer, day)
) with (fillfactor = 70);

comment on column usage_day.quantity is 'Of those that succeeded: what is billed.';

create index usage_day_by_consumer on usage_day (consumer, day);
create index usage_day_by_subject on usage_day (subject, day);

-- Days that changed since whoever follows them looked last.
create table usage_news (
    subject   integer not null,
    consumer  integer not null,
    day       date not null
);

-- How long executions took, as sketches that can be merged: one for each batch, folded into days.
create table latency_delta (
    subject  integer not null,
    day      date not null,
    sketch   bytea not null
);

create index latency_delta_by_subject on latency_delta (subject, day);

create table latency_day (
    subject  integer not null,
    day      date not null,
    sketch   bytea not null,
    primary key (subject, day)
);

create table billing_month (
    month      date primary key check (extract(day from month) = 1),
    closed_at  timestamptz
);

comment on column billing_month.closed_at is 'From then on nothing more is counted in it.';
