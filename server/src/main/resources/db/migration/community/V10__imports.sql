-- Where an imported RFC comes from, and what of it was taken over last.
create table rfc_source (
    file_name     text primary key,
    rfc_id        uuid not null unique references rfc on delete cascade,
    number        integer,
    home          text,
    revision      integer not null,
    text_sha256   text not null,
    imported_at   timestamptz not null
);

comment on column rfc_source.file_name is 'The last part of its path, in small letters.';
comment on column rfc_source.number is 'What the file calls it; the RFC has another one when that was taken.';
comment on column rfc_source.home is 'The repository its header names, such as acme/rfcs.';
comment on column rfc_source.revision is 'The revision the import made; a later one was written here.';
comment on column rfc_source.text_sha256 is 'Of title, track, labels and body as the import last made them.';
