package io.cvf.ecosystem.sdk.integrations;

import org.jspecify.annotations.Nullable;

/**
 * How a partner proves that its website is its own: by a file there or by a DNS record.
 *
 * @param state {@code UNVERIFIED}, {@code VERIFIED} or {@code LOST}
 * @param lastResult what was found when it was looked for; null before that
 */
public record WebsiteProof(String state, Challenge challenge, @Nullable String lastResult) {

  public record Challenge(WellKnown wellKnown, Dns dns) {}

  public record WellKnown(String url, String content) {}

  public record Dns(String name, String type, String value) {}
}
