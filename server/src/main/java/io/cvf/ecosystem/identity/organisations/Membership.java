package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.Position;

/** One of somebody's organisations. */
public record Membership(String slug, String name, Position role) {}
