/** The catalogue in the words of the public MCP registry, for the clients that know it. */
@NullMarked
package io.cvf.ecosystem.integrations.registry;

import org.jspecify.annotations.NullMarked;
