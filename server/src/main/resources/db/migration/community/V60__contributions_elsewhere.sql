-- What members did in other modules, as those tell: it makes them active like anything done here.
create table contribution (
    deed       text primary key,
    member_id  uuid not null,
    done_at    timestamptz not null
);

comment on column contribution.deed is 'Names what was done, so that being told twice counts once.';

create index contribution_by_time on contribution (done_at);

create or replace view deed as
select v.author_id as member_id, v.created_at as done_at, v.created_at as known_at,
       r.opened_at is not null and not r.decided_elsewhere as is_contribution
from rfc_revision v join rfc r on r.id = v.rfc_id
where v.author_id is not null
union all
select author_id, created_at, created_at, hidden_at is null from comment
union all
select raised_by, raised_at, raised_at, true from concern
union all
select member_id, given_at, given_at, true from comment_upvote
union all
select b.member_id, b.cast_at, case when v.hidden_until_close then v.closed_at else b.cast_at end, true
from ballot b join vote v on v.id = b.vote_id
union all
select member_id, done_at, done_at, true from contribution;
