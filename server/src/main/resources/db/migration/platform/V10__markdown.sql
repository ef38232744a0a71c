-- Only a cache: every row can be rendered again from the text it was made of.
create table rendered_markdown (
    key          bytea primary key,
    html         text not null,
    toc          json not null,
    rendered_at  timestamptz not null
);

create index rendered_markdown_by_age on rendered_markdown (rendered_at);
