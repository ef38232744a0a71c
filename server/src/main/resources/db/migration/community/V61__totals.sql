-- To count members, and to find when the first ones joined, without reading their profiles.
create index member_by_joining on member (joined_at) where suspended_at is null;

create index rfc_by_opening on rfc (opened_at) where opened_at is not null and not decided_elsewhere;

create index certification_first on certification (granted_at, member_id)
    where level <> 'FOUNDATION' and revoked_at is null;
