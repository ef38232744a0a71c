-- Every name that is taken, by whatever takes it: one unique key decides between two sign-ups.
create table username (
    name        text primary key check (name ~ '^[a-z0-9-]{2,32}$'),
    holder      text not null check (holder in ('PLATFORM', 'REGISTRATION', 'ACCOUNT')),
    held_until  timestamptz,
    check ((holder = 'REGISTRATION') = (held_until is not null))
);

create index username_held_until on username (held_until) where held_until is not null;

insert into username (name, holder)
select unnest(string_to_array(
    'about abuse account accounts admin administrator anonymous api assets auth billing catalogue '
    'contact cvf dashboard docs everyone feeds finance governance guest health help hostmaster '
    'info join jobs legal login logout mail me member members moderation moderator moderators '
    'new nobody noreply no-reply null oauth2 official organisation organisations partner '
    'partners postmaster press privacy register reset rfc rfcs root security session settings '
    'setup sign-in sign-out sign-up skill skills staff status support system team terms '
    'undefined user users verify webmaster www', ' ')), 'PLATFORM';

create table account (
    id                 uuid primary key default uuidv7(),
    username           text not null unique references username,
    email              text not null check (length(email) between 3 and 254),
    password_hash      text,
    roles              text[] not null default '{}' check (
        roles <@ array['MODERATOR', 'MAINTAINER', 'CERTIFIER', 'MEDIATOR', 'FINANCE', 'ADMIN']),
    joined_at          timestamptz not null,
    suspended_at       timestamptz,
    suspension_reason  text check (length(suspension_reason) between 1 and 2000),
    version            bigint not null default 0,
    check ((suspended_at is null) = (suspension_reason is null))
);

create unique index account_email on account (lower(email));
create index account_roles on account using gin (roles);

-- What Spring Session expects; the principal is the member's id.
create table session (
    primary_id             char(36) primary key,
    session_id             char(36) not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);

create index session_expiry_time on session (expiry_time);
create index session_principal_name on session (principal_name);

create table session_attributes (
    session_primary_id  char(36) not null references session on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
