-- A token by which the operator's Alertmanager tells what fires, and that can do nothing else.
alter table api_token
    drop constraint api_token_scopes_check,
    add constraint api_token_scopes_check check (
        scopes <@ array['READ', 'WRITE', 'STAFF', 'EXECUTIONS', 'ALERTS']
        and cardinality(scopes) > 0
        and (not 'ALERTS' = any (scopes) or cardinality(scopes) = 1));
