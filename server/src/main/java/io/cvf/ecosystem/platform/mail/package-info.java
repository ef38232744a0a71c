/** Outgoing mail: stored with the change that caused it, delivered afterwards. */
@NullMarked
@NamedInterface("mail")
package io.cvf.ecosystem.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
