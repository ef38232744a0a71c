alter table api_token
    add column organisation uuid references organisation on delete cascade,
    drop constraint api_token_scopes_check,
    add check (scopes <@ array['READ', 'WRITE', 'STAFF', 'EXECUTIONS'] and cardinality(scopes) > 0),
    add check ((organisation is not null) = (scopes = array['EXECUTIONS']));

comment on column api_token.organisation is 'Whose executions it reports; null for every other token.';

create index api_token_by_organisation on api_token (organisation) where organisation is not null;
