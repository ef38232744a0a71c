package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationId;

/**
 * An organisation that runs skills.
 *
 * @param highestRisk 0 to 3; what is above is not counted but refused
 */
record Consumer(int id, OrganisationId organisation, int highestRisk, long version) {}
