-- The dashboard counts the disputes of every state; their texts are too wide to walk through.
create index dispute_by_state on dispute (state);
