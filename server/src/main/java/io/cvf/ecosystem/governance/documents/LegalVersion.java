package io.cvf.ecosystem.governance.documents;

import java.time.LocalDate;

/**
 * A version of the legal texts.
 *
 * @param effectiveOn the first day (UTC) on which new documents are made from it
 * @param changes what is different from the version before, in a sentence
 */
public record LegalVersion(String version, LocalDate effectiveOn, String changes) {}
