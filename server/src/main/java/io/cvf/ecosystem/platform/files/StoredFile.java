package io.cvf.ecosystem.platform.files;

/**
 * A stored upload: its content hash (lower-case hex), its size in bytes, and what it was called by
 * whoever sent it this time. Only the content is kept; who needs the name keeps this.
 */
public record StoredFile(String sha256, long bytes, String name, String mediaType) {}
