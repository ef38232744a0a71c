package io.cvf.ecosystem.integrations.skills;

import org.jspecify.annotations.Nullable;

/**
 * How to use a version with a client people have already.
 *
 * @param client stable, such as {@code shell} or {@code mcp-json}
 * @param language of the snippet: {@code shell}, {@code json} or {@code text}
 * @param note what to fill in, or what happens
 */
record InstallSnippet(
    String client, String title, String language, String snippet, @Nullable String note) {}
