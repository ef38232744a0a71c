-- Which skill came from which manifest of an import, so that importing it again changes nothing.
create table skill_source (
    partner      uuid not null references partner,
    name         text collate "C" not null,
    skill        uuid not null references skill on delete cascade,
    version      uuid not null references skill_version on delete cascade,
    fingerprint  bytea not null,
    imported_at  timestamptz not null,
    primary key (partner, name)
);

create index skill_source_by_skill on skill_source (skill);
create index skill_source_by_version on skill_source (version);

comment on column skill_source.name is
    'Its name in another registry, or its format and its own name, such as SKILL:pdf-forms.';
comment on column skill_source.fingerprint is
    'SHA-256 of the manifest and of what was declared for it when it was imported last.';
