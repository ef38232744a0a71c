package io.cvf.ecosystem.integrations.imports;

/**
 * What a job {@code skill-import} did; the numbers add up to the manifests that were sent.
 *
 * @param published new versions everybody can find
 * @param drafts new or changed drafts
 * @param unchanged manifests that were here already, just so
 * @param duplicates manifests of skills that are here from elsewhere, or were sent twice
 * @param refused manifests that cannot be used; the job's messages say why
 */
record SkillImportResult(int published, int drafts, int unchanged, int duplicates, int refused) {}
