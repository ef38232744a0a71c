-- What partners say themselves, shown beside what was measured and never used: the last upload.
create table sla_comparison (
    partner      uuid primary key,
    uploaded_at  timestamptz not null,
    uploaded_by  uuid not null,
    days         date[] not null,
    down_seconds integer[] not null,
    check (cardinality(days) = cardinality(down_seconds)),
    check (cardinality(days) between 1 and 400)
);
