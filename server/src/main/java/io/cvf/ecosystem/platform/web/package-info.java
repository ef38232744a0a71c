/** What every HTTP operation shares: pages, entity tags, idempotency, limits, headers. */
@NullMarked
@NamedInterface("web")
package io.cvf.ecosystem.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
