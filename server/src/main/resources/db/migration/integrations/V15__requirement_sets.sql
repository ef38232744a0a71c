-- What is required of partners and skills, as dated sets. Each keeps what it says itself; what it
-- leaves unsaid it takes from the set in force before it. Never changed afterwards.
create table requirement_set (
    number        integer primary key check (number > 0),
    title         text not null,
    effective_on  date not null,
    change        jsonb not null,
    rfc           uuid unique,
    rfc_number    integer,
    rfc_title     text,
    accepted_at   timestamptz,
    check ((rfc is null) = (number = 1)),
    check ((rfc is null) = (rfc_number is null)),
    check ((rfc is null) = (rfc_title is null)),
    check ((rfc is null) = (accepted_at is null))
);

comment on table requirement_set is 'Number 1 is the one the product shipped with at the first start.';
comment on column requirement_set.effective_on is 'The first day, in UTC; of two on a day the later number counts.';
