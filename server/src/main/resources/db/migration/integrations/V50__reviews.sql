create table skill_review (
    id             uuid primary key default uuidv7(),
    skill          uuid not null references skill,
    member         uuid not null,
    tenths         integer not null check (tenths between 0 and 50),
    text           text not null,
    version        text,
    weight         integer not null check (weight in (0, 25, 100)),
    revision       integer not null default 1,
    created_at     timestamptz not null,
    edited_at      timestamptz,
    helpful_yes    integer not null default 0 check (helpful_yes >= 0),
    helpful_no     integer not null default 0 check (helpful_no >= 0),
    helpful_rank   integer not null default 0,
    reply          text,
    reply_by       uuid,
    reply_at       timestamptz,
    hidden_at      timestamptz,
    hidden_by      uuid,
    hidden_reason  text,
    unique (skill, member),
    check (tenths >= 30 or text <> ''),
    check ((reply is null) = (reply_by is null) and (reply is null) = (reply_at is null)),
    check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null))
);

comment on column skill_review.tenths is 'The rating in tenths: 45 for 4.5.';
comment on column skill_review.weight is 'In hundredths: 100 with verified use, 25 above the reputation floor, 0 otherwise.';
comment on column skill_review.helpful_rank is 'Lower bound of the Wilson interval of the helpful votes, in millionths.';

create index skill_review_by_help on skill_review (skill, helpful_rank desc, id desc);
create index skill_review_by_age on skill_review (skill, created_at desc, id desc);
create index skill_review_by_rating on skill_review (skill, tenths, id);
create index skill_review_by_member on skill_review (member, skill);

-- What a review said before it was edited.
create table skill_review_former (
    review      uuid not null references skill_review on delete cascade,
    revision    integer not null,
    tenths      integer not null,
    text        text not null,
    version     text,
    written_at  timestamptz not null,
    primary key (review, revision)
);

create table skill_review_vote (
    review    uuid not null references skill_review on delete cascade,
    member    uuid not null,
    helpful   boolean not null,
    given_at  timestamptz not null,
    primary key (review, member)
);

-- Members ask moderators to look at a review, each once.
create table skill_review_report (
    id            uuid primary key default uuidv7(),
    review        uuid not null references skill_review on delete cascade,
    reported_by   uuid not null,
    reason        text not null,
    reported_at   timestamptz not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    closed_at     timestamptz,
    closed_by     uuid,
    close_reason  text,
    unique (review, reported_by),
    check ((state = 'OPEN') = (closed_at is null)
        and (closed_at is null) = (closed_by is null)
        and (closed_at is null) = (close_reason is null))
);

create index skill_review_report_open on skill_review_report (reported_at, id) where state = 'OPEN';

-- The number and sum of all shown ratings, in parts, so that those who rate different skills do not
-- wait for each other.
create table rating_total (
    part     integer primary key,
    reviews  bigint not null default 0,
    tenths   bigint not null default 0
);

insert into rating_total (part) select generate_series(0, 63);

-- The mean every shown rating is drawn towards. One row; moved by a job, in steps worth the while.
create table rating_prior (
    single            boolean primary key default true check (single),
    mean_thousandths  bigint not null check (mean_thousandths between 0 and 5000)
);

insert into rating_prior (mean_thousandths) values (3500);

-- (Σ rating × weight + 10 × mean) / (Σ weight + 10), rounded half up to thousandths, in integers.
create function shown_rating(weighted_tenths bigint, weight bigint, mean_thousandths bigint)
    returns numeric language sql immutable strict
    return ((2000 * (weighted_tenths + 10 * mean_thousandths) + 10 * weight + 10000)
            / (2 * (10 * weight + 10000)))::numeric / 1000;
