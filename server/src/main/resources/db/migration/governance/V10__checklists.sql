create table checklist (
    agreement    uuid primary key references agreement,
    partner      uuid not null,
    stage        text not null check (stage in ('INTAKE', 'SECURITY_REVIEW', 'TECHNICAL_INTEGRATION',
        'TRAINING', 'PRE_PRODUCTION', 'MONITORING', 'ACTIVE')),
    stage_since  timestamptz not null,
    done         smallint not null default 0 check (done >= 0),
    next_item    text,
    frozen       boolean not null default false
);

comment on table checklist is 'Stage, done and next_item follow from the items; boards read them from here.';
comment on column checklist.partner is 'A partner of the schema integrations.';
comment on column checklist.frozen is 'From the first signature until it is taken back, or a renewal begins.';

create index checklist_by_stage on checklist (stage, stage_since, agreement);
create index checklist_by_partner on checklist (partner);

create table checklist_item (
    agreement       uuid not null references checklist,
    item            text not null,
    due_on          date not null,
    owner           uuid,
    done_at         timestamptz,
    done_by         uuid,
    note            text,
    valid_until     date,
    evidence_since  timestamptz,
    version         bigint not null default 1,
    primary key (agreement, item),
    check ((done_at is null) = (done_by is null)),
    check (valid_until is null or done_at is not null)
);

comment on column checklist_item.due_on is 'The last day, in UTC, on which it is done in time.';
comment on column checklist_item.valid_until is 'The first day it has to be done anew; null for no day.';
comment on column checklist_item.evidence_since is 'Evidence from before shows nothing: a renewal asked for new.';

create index checklist_item_due on checklist_item (due_on) where done_at is null;
create index checklist_item_by_owner on checklist_item (owner) where done_at is null;

create table checklist_stay (
    id             bigint generated always as identity primary key,
    agreement      uuid not null references checklist,
    stage          text not null,
    since          timestamptz not null,
    until          timestamptz,
    stuck_told_at  timestamptz,
    check (since <= until)
);

comment on table checklist_stay is 'Every stay in a stage, in the order of id; the last has no end.';

create unique index checklist_stay_now on checklist_stay (agreement) where until is null;
create index checklist_stay_untold on checklist_stay (since)
    where until is null and stuck_told_at is null and stage <> 'ACTIVE';

create table checklist_evidence (
    id          uuid primary key default uuidv7(),
    agreement   uuid not null,
    item        text not null,
    side        text not null check (side in ('PARTNER', 'STAFF')),
    url         text,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name   text,
    media_type  text,
    bytes       bigint,
    note        text,
    added_at    timestamptz not null,
    added_by    uuid not null,
    foreign key (agreement, item) references checklist_item,
    check ((url is null) <> (sha256 is null)),
    check ((sha256 is null) = (file_name is null)),
    check ((sha256 is null) = (media_type is null)),
    check ((sha256 is null) = (bytes is null))
);

comment on column checklist_evidence.side is 'Of whoever added it.';

create index checklist_evidence_by_item on checklist_evidence (agreement, item, id);

create table checklist_comment (
    id         uuid primary key default uuidv7(),
    agreement  uuid not null,
    item       text not null,
    text       text not null,
    at         timestamptz not null,
    by         uuid not null,
    foreign key (agreement, item) references checklist_item
);

create index checklist_comment_by_item on checklist_comment (agreement, item, id);

create table checklist_reminder (
    agreement  uuid not null,
    item       text not null,
    due_on     date not null,
    kind       text not null check (kind in ('SOON', 'OVERDUE')),
    at         timestamptz not null,
    primary key (agreement, item, due_on, kind),
    foreign key (agreement, item) references checklist_item
);
