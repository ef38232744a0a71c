package io.cvf.ecosystem.integrations.manifests;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a manifest, and where.
 *
 * @param pointer a JSON pointer such as {@code /execution/side_effects}; empty for the whole
 * @param line counted from 1; null when it is about no place of the text
 * @param column counted from 1; null when it is about no place of the text
 * @param message one sentence
 */
public record ManifestError(
    String pointer, @Nullable Integer line, @Nullable Integer column, String message) {}
