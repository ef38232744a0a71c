package io.cvf.ecosystem.identity.organisations;

/** One of somebody's organisations. */
public record Membership(String slug, String name, Position role) {}
