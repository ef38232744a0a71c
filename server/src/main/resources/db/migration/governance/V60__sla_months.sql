-- What partners' months came to: sealed once, signed, and never changed.
create table sla_month (
    partner                uuid not null,
    month                  date not null check (extract(day from month) = 1),
    sealed_at              timestamptz not null,
    compliant              boolean,
    uptime_ppm             integer check (uptime_ppm between 0 and 1000000),
    up_seconds             bigint not null check (up_seconds >= 0),
    down_seconds           bigint not null check (down_seconds >= 0),
    allowed_seconds        bigint not null check (allowed_seconds >= 0),
    average_response_secs  bigint check (average_response_secs >= 0),
    why                    text not null,
    report                 text not null,
    sha256                 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    key_id                 text not null,
    signature              text not null,
    primary key (partner, month)
);

comment on column sla_month.partner is 'Of the schema integrations.';
comment on column sla_month.compliant is 'Null when nothing was measured.';
comment on column sla_month.report is 'Canonical JSON; exactly the text that sha256 is of.';

create index sla_month_by_month on sla_month (month);

-- Months in which nothing is sealed any more.
create table sla_seal (
    month      date primary key check (extract(day from month) = 1),
    sealed_at  timestamptz not null,
    partners   integer not null,
    with_data  integer not null,
    compliant  integer not null,
    check (compliant <= with_data and with_data <= partners)
);

create function sla_months_stay() returns trigger language plpgsql as $$
begin
  raise exception 'A sealed month is never changed'
    using errcode = 'restrict_violation';
end $$;

create trigger sla_months_stay before update or delete or truncate on sla_month
    for each statement execute function sla_months_stay();
create trigger sla_seals_stay before update or delete or truncate on sla_seal
    for each statement execute function sla_months_stay();
