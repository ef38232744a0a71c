-- Old keys are looked for by day. They lie in about the order they were accepted in, so ranges of
-- pages tell days apart, and such an index costs next to nothing when keys come in.
create index execution_key_by_day on execution_key using brin (day) with (pages_per_range = 32);
