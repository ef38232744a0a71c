package io.cvf.ecosystem.integrations.catalogue;

import java.time.Instant;
import java.util.UUID;

/** A version that came out, for those who follow what is new. */
record PublishedVersion(
    UUID id,
    String skill,
    String name,
    String version,
    String description,
    String partner,
    Instant publishedAt) {}
