alter table mail
    alter column created_at drop default,
    add column state text not null default 'KEPT' check (state in ('KEPT', 'WAITING', 'SENT', 'FAILED')),
    add column attempts integer not null default 0,
    add column next_attempt_at timestamptz,
    add column error text,
    add column sent_at timestamptz,
    add check ((state = 'SENT') = (sent_at is not null)),
    add check ((state = 'WAITING') = (next_attempt_at is not null));

alter table mail alter column state drop default;

create index on mail (created_at desc, id desc);
create index on mail (next_attempt_at) where state = 'WAITING';
