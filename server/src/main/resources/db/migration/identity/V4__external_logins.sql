create table external_login (
    issuer     text not null check (length(issuer) between 1 and 2000),
    subject    text not null check (length(subject) between 1 and 255),
    member     uuid not null references account on delete cascade,
    linked_at  timestamptz not null,
    primary key (issuer, subject)
);

create index external_login_member on external_login (member);
