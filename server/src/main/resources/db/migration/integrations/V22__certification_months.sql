-- What each month of measurements came to; one row a month makes re-scoring safe to repeat.
create table certification_month (
    partner     uuid not null references partner,
    month       date not null check (extract(day from month) = 1),
    outcome     text not null check (outcome in ('NOT_COUNTED', 'PASSED', 'FAILED')),
    review      uuid references certification_review,
    decided_at  timestamptz not null,
    primary key (partner, month)
);

create table certification_figure (
    partner              uuid not null,
    month                date not null,
    criterion            text not null,
    figure               text not null,
    samples              bigint not null check (samples >= 0),
    succeeded            bigint not null check (succeeded between 0 and samples),
    p95_millis           bigint,
    target_basis_points  integer,
    score_hundredths     integer check (score_hundredths between 0 and 10000),
    why                  text,
    primary key (partner, month, criterion),
    foreign key (partner, month) references certification_month,
    check ((score_hundredths is null) = (why is not null))
);

comment on column certification_figure.score_hundredths is 'Null when the month does not count; why says the reason.';

create table certification_reminder (
    partner      uuid not null references partner,
    until        date not null,
    days         integer not null,
    reminded_at  timestamptz not null,
    primary key (partner, until, days)
);

comment on table certification_reminder is 'Who was reminded of which end of a certification, so many days before.';
