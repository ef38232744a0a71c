package io.cvf.ecosystem.integrations.skills;

/**
 * A file that belongs to a version.
 *
 * @param sha256 in lower-case hex
 */
public record Artifact(String name, long bytes, String sha256) {}
