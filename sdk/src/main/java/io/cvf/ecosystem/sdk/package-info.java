/**
 * The Java client of a CVF Ecosystem installation. Start at {@link
 * io.cvf.ecosystem.sdk.Ecosystem#connect}.
 */
@NullMarked
package io.cvf.ecosystem.sdk;

import org.jspecify.annotations.NullMarked;
