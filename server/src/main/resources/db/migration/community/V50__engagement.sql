-- Everything members did that makes them active. The ballots of a vote that hides them are known
-- from its close; as long as known_at is null nobody may learn of them from any figure.
create view deed as
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
from ballot b join vote v on v.id = b.vote_id;

comment on column deed.is_contribution is 'Whether everyone can see it: not for drafts and hidden comments.';

create index rfc_revision_by_time on rfc_revision (created_at);
create index comment_by_time on comment (created_at);
create index comment_upvote_by_time on comment_upvote (given_at);
create index reputation_day_by_day on reputation_day (day);

-- What the community looked like at the end of each day, in UTC.
create table engagement_day (
    day               date primary key,
    members           integer not null,
    active_members    integer not null,
    comments          integer not null,
    rfcs_opened       integer not null,
    ballots           integer not null,
    score_hundredths  integer not null check (score_hundredths between 0 and 10000)
);

comment on column engagement_day.active_members is 'From the first of the month to the end of this day.';
comment on column engagement_day.comments is 'Of this day alone, as are rfcs_opened and ballots.';
