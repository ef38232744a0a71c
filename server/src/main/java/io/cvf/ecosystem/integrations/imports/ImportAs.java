package io.cvf.ecosystem.integrations.imports;

/** What imported skills become. */
enum ImportAs {
  DRAFT,
  PUBLISHED
}
