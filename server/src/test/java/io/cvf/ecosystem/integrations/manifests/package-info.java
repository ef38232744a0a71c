@NullMarked
package io.cvf.ecosystem.integrations.manifests;

import org.jspecify.annotations.NullMarked;
