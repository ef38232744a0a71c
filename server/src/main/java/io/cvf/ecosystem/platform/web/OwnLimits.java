package io.cvf.ecosystem.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Declared by a module whose operation takes streams: it limits bytes and callers itself, so the
 * platform's limits of body size and requests a member, and replay by key, leave it alone.
 */
public interface OwnLimits {

  boolean cover(HttpServletRequest request);
}
