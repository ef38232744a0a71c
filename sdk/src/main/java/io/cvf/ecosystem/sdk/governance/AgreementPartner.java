package io.cvf.ecosystem.sdk.governance;

import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;

/** The partner of an agreement. */
public record AgreementPartner(String slug, String name, IntegrationCategory category) {}
