-- The books: double entry, append-only, each entry sums to zero.
create table ledger_entry (
    id           uuid primary key default uuidv7(),
    kind         text not null,
    reference    text collate "C" not null,
    description  text not null,
    booked_on    date not null,
    posted_at    timestamptz not null,
    posted_by    uuid,
    reverses     uuid unique references ledger_entry,
    unique (kind, reference)
);

comment on column ledger_entry.reference is 'What it is about; with the kind it keeps anything from being booked twice.';
comment on column ledger_entry.posted_by is 'Null when the platform did it by rule.';

create index ledger_entry_by_day on ledger_entry (booked_on, id);

create table ledger_posting (
    entry    uuid not null references ledger_entry,
    line     integer not null,
    account  text collate "C" not null,
    minor    bigint not null check (minor <> 0),
    primary key (entry, line)
);

comment on column ledger_posting.minor is 'Debits positive, credits negative, in minor units of the installation''s currency.';

create index ledger_posting_by_account on ledger_posting (account, entry desc);

-- What the postings come to; a projection that can be computed anew.
create table ledger_account (
    account   text collate "C" primary key,
    minor     bigint not null,
    postings  bigint not null
);

-- All postings of an entry are inserted by one statement, which is where they must balance.
create function postings_balance() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select entry, sum(minor) as minor into wrong
  from new_postings group by entry having sum(minor) <> 0 limit 1;
  if found then
    raise exception 'Ledger entry % does not sum to zero but to %', wrong.entry, wrong.minor
      using errcode = 'check_violation';
  end if;
  select p.entry into wrong
  from ledger_posting p
  where p.entry in (select entry from new_postings)
  group by p.entry
  having count(*) <> (select count(*) from new_postings n where n.entry = p.entry) limit 1;
  if found then
    raise exception 'Ledger entry % was complete already', wrong.entry
      using errcode = 'check_violation';
  end if;
  insert into ledger_account (account, minor, postings)
  select account, sum(minor), count(*) from new_postings group by account order by account
  on conflict (account) do update
  set minor = ledger_account.minor + excluded.minor,
      postings = ledger_account.postings + excluded.postings;
  return null;
end $$;

alter function postings_balance() set search_path = governance;

create trigger postings_balance after insert on ledger_posting
    referencing new table as new_postings
    for each statement execute function postings_balance();

create function books_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only; post a reversal'
    using errcode = 'restrict_violation';
end $$;

create trigger entries_stay before update or delete or truncate on ledger_entry
    for each statement execute function books_are_append_only();
create trigger postings_stay before update or delete or truncate on ledger_posting
    for each statement execute function books_are_append_only();
