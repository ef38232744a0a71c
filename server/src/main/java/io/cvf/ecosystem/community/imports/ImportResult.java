package io.cvf.ecosystem.community.imports;

/**
 * What a job {@code rfc-import} did.
 *
 * @param unchanged files that said nothing new
 * @param failed files that were not taken over; the job's messages say why
 * @param linksResolved links in the created and revised texts that now lead to RFCs here
 */
record ImportResult(int created, int revised, int unchanged, int failed, int linksResolved) {}
