-- An hour's probes are summed up into days; a partition is written in the order of time.
create index probe_by_time on probe using brin (at) with (pages_per_range = 32, autosummarize = on);
