/** An append-only Merkle tree as RFC 9162 hashes it, with proofs that a leaf is in it. */
@NullMarked
package io.cvf.rules.merkle;

import org.jspecify.annotations.NullMarked;
