-- What all skills together were executed on a day, for the figures of the marketplace.
create table use_day (
    day         date primary key,
    executions  bigint not null
);

comment on table skill_use is
    'Days on which an organisation executed a skill, as metering tells; without publishers'' own.';
