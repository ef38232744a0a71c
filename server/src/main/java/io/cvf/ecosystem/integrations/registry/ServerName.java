package io.cvf.ecosystem.integrations.registry;

import org.jspecify.annotations.Nullable;

/**
 * A name as the registry has them, such as {@code io.github.acme/weather}.
 *
 * @param slug the skill it names when it is in this installation's own namespace; null in others
 */
record ServerName(String full, @Nullable String slug) {}
