create extension if not exists unaccent schema public;

-- How words are looked for: without accents, by their stem.
create text search configuration catalogue (copy = pg_catalog.english);
alter text search configuration catalogue
    alter mapping for asciiword, word with public.unaccent, english_stem;

-- Split at whatever is neither letter nor digit: "io.github.acme" is three words and no host.
create function catalogue_words(text) returns text
    language sql immutable parallel safe
    return regexp_replace($1, '[^[:alnum:]]+', ' ', 'g');

-- What the catalogue knows of a partner: one row to change, however many skills it has.
create table catalogue_partner (
    partner   uuid primary key references partner on delete cascade,
    slug      text not null,
    category  text not null,
    status    text not null,
    listed    boolean not null,
    changed   xid8 not null
);

comment on column catalogue_partner.listed is 'Not while it is suspended, nor once it is terminated.';

create index catalogue_partner_by_change on catalogue_partner (changed);

-- What the catalogue knows of a skill that was published once. Counters are not here, see
-- skill_figures: counting must not rewrite what is searched.
create table listing (
    skill         uuid primary key references skill on delete cascade,
    partner       uuid not null references catalogue_partner on delete cascade,
    listed        boolean not null,
    risk_level    text not null,
    licence       text not null,
    tags          text[] not null,
    published_at  timestamptz not null,
    updated_at    timestamptz not null,
    deprecated    boolean not null,
    search        tsvector not null,
    changed       xid8 not null
);

comment on column listing.listed is 'Whether it has a latest version: released, published, not yanked.';
comment on column listing.search is 'Weights: A name, B tags and its names elsewhere, C description, D readme.';
comment on column listing.changed is
    'The transaction that wrote this row: tells each node what it has not seen yet, in whatever order transactions end.';

create index listing_by_change on listing (changed);

-- Words as they are spelled, to correct those that are not.
create table catalogue_word (
    word  text collate "C" primary key
);

create index catalogue_word_by_likeness on catalogue_word using gin (word public.gin_trgm_ops);

-- The one definition of what a listing says.
create view listing_source as
select
    s.id as skill,
    s.partner,
    v.risk_level,
    v.licence,
    v.tags,
    s.published_at,
    v.published_at as updated_at,
    s.deprecated_at is not null or v.deprecated_at is not null as deprecated,
    setweight(to_tsvector('integrations.catalogue', catalogue_words(v.name)), 'A')
        || setweight(to_tsvector('integrations.catalogue', catalogue_words(
            concat_ws(' ', array_to_string(v.tags, ' '), s.slug, s.alias))), 'B')
        || setweight(to_tsvector('integrations.catalogue', catalogue_words(
            left(v.description, 10000))), 'C')
        || setweight(to_tsvector('integrations.catalogue', catalogue_words(
            left(v.readme, 50000))), 'D') as search,
    lower(public.unaccent(catalogue_words(concat_ws(' ',
        v.name, array_to_string(v.tags, ' '), left(v.description, 10000))))) as words
from skill s
join skill_version v on v.id = s.latest;
