package io.cvf.ecosystem.integrations;

/** What is shown of a partner (name, category, standing) changed, in this transaction. */
public record PartnerChanged(PartnerId partner) {}
