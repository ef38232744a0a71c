create table certification_review (
    id                uuid primary key default uuidv7(),
    partner           uuid not null references partner,
    application       uuid references partner_application,
    requirement_set   integer not null,
    kind              text not null check (kind in ('REVIEW', 'MONTHLY')),
    path              text not null check (path in ('CRITERIA', 'OVERALL')),
    month             date,
    state             text not null check (state in ('PENDING', 'PASSED', 'FAILED', 'REFUSED')),
    score_hundredths  integer not null check (score_hundredths between 0 and 10000),
    pass              integer not null check (pass between 0 and 100),
    parts             jsonb not null,
    failures          text[] not null,
    reason            text not null,
    notes             text,
    reviewed_at       timestamptz not null,
    reviewed_by       uuid,
    decided_at        timestamptz,
    confirmed_by      uuid check (confirmed_by <> reviewed_by),
    confirmation      text,
    valid_until       date,
    check ((kind = 'MONTHLY') = (month is not null)),
    check ((kind = 'MONTHLY') = (reviewed_by is null)),
    check ((kind = 'REVIEW') = (application is not null)),
    check ((state = 'PENDING') = (decided_at is null)),
    check (state <> 'PENDING' or path = 'OVERALL'),
    check ((path = 'OVERALL') = (notes is not null)),
    check ((confirmed_by is null) = (confirmation is null)),
    check ((confirmed_by is not null) = (path = 'OVERALL' and state <> 'PENDING')),
    check ((valid_until is not null) = (kind = 'REVIEW' and state = 'PASSED')),
    check (state <> 'PASSED' or failures = '{}')
);

comment on column certification_review.requirement_set is 'The number of the set it was judged by.';
comment on column certification_review.parts is 'Each criterion as it was judged, with its figures and evidence.';
comment on column certification_review.failures is 'Why it is not passed; known before it is confirmed.';
comment on column certification_review.valid_until is 'The first day, in UTC, on which it no longer holds.';

create index certification_review_by_partner on certification_review (partner, id);
create unique index certification_review_pending on certification_review (partner)
    where state = 'PENDING';
create unique index certification_review_of_month on certification_review (partner, month)
    where kind = 'MONTHLY';

-- Evidence that a review rests on cannot be removed.
create table certification_citation (
    review    uuid not null references certification_review,
    evidence  uuid not null references partner_evidence,
    primary key (review, evidence)
);

create index certification_citation_by_evidence on certification_citation (evidence);

create table certification_appeal (
    review      uuid primary key references certification_review,
    text        text not null,
    at          timestamptz not null,
    by          uuid not null,
    upheld      boolean,
    reason      text,
    decided_at  timestamptz,
    decided_by  uuid,
    check ((upheld is null) = (reason is null)),
    check ((upheld is null) = (decided_at is null)),
    check ((upheld is null) = (decided_by is null))
);

create index certification_appeal_open on certification_appeal (at, review) where upheld is null;

-- What was judged stays as it was judged; only a pending review is still to be confirmed, once.
create function refuse_another_judgement() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'PENDING'
        or (new.partner, new.application, new.requirement_set, new.kind, new.path, new.score_hundredths,
            new.pass, new.parts, new.failures, new.reason, new.notes, new.reviewed_at, new.reviewed_by)
        is distinct from
           (old.partner, old.application, old.requirement_set, old.kind, old.path, old.score_hundredths,
            old.pass, old.parts, old.failures, old.reason, old.notes, old.reviewed_at, old.reviewed_by)
    then
        raise exception 'Certification reviews are kept as they were decided';
    end if;
    return new;
end $$;

create trigger kept_as_decided before update or delete on certification_review
    for each row execute function integrations.refuse_another_judgement();
