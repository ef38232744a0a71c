package io.cvf.ecosystem.integrations.manifests;

/**
 * One thing a manifest says the skill can or needs to do, such as {@code side effects: write}. Two
 * versions are compared by these.
 */
public record Capability(String name, String value) {}
