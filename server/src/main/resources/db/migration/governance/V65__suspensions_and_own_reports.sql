comment on column sla_step.took_effect is
    'Of a suspension that has not ended: false when something else had suspended the partner before; else null.';

-- What a partner reports of itself does not count, so it must not stand in the place of what a
-- monitor finds.
drop index incident_one_open;
create unique index incident_one_open on incident (monitor)
    where monitor is not null and resolved_at is null and origin <> 'PARTNER';
