-- Who changed a setting is told by their id: a name would outlive its owner's wish to be forgotten.
alter table setting_version drop column username;
