/** How a request comes to have a caller: sessions, tokens, external providers, CSRF. */
@NullMarked
package io.cvf.ecosystem.identity.login;

import org.jspecify.annotations.NullMarked;
