package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import java.util.UUID;

/** A partner as the catalogue knows it. */
record ListedPartner(
    UUID id, String slug, PartnerCategory category, PartnerStatus status, boolean listed) {}
