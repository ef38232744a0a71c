@NullMarked
package io.cvf.ecosystem.governance.demo;

import org.jspecify.annotations.NullMarked;
