package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.governance.RevenueTerms;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;

/** What a document says of service and money. */
public record AgreedTerms(
    AgreementTier tier, PartnerCategory integrationType, SlaTerms sla, RevenueTerms revenue) {}
