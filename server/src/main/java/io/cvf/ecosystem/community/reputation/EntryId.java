package io.cvf.ecosystem.community.reputation;

import java.util.UUID;

/** Identifies an entry of the ledger. */
record EntryId(UUID value) {}
