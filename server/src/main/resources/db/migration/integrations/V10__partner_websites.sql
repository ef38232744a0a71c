-- Whether a partner has shown that its website is its own. A row for each partner.
create table partner_website (
    partner        uuid primary key references partner on delete cascade,
    token          text not null,
    state          text not null default 'UNVERIFIED' check (state in ('UNVERIFIED', 'VERIFIED', 'LOST')),
    method         text check (method in ('DNS', 'WELL_KNOWN')),
    verified_at    timestamptz,
    checked_at     timestamptz,
    last_result    text,
    failed_days    integer not null default 0 check (failed_days >= 0),
    next_check_at  timestamptz,
    check ((state = 'UNVERIFIED') = (verified_at is null)),
    check ((method is null) = (verified_at is null)),
    check ((state = 'VERIFIED') = (next_check_at is not null))
);

comment on column partner_website.failed_days is 'Failed daily checks in a row; at three the proof is lost.';
comment on column partner_website.next_check_at is 'Not moved by checks people ask for, so that nobody can put it off.';

create index partner_website_due on partner_website (next_check_at) where state = 'VERIFIED';

insert into partner_website (partner, token)
select id, translate(gen_random_uuid()::text, '-', '') from partner;
