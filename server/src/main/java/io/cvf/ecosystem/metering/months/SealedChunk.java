package io.cvf.ecosystem.metering.months;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.PassingTree;
import io.cvf.rules.metering.ExecutionLeaf;
import io.cvf.rules.metering.Share;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * At most {@link #SIZE} neighbouring leaves of a subject.
 *
 * @param position of the chunk in its subject, from 0
 * @param share and {@code root}: of these leaves alone
 */
@SuppressWarnings("ArrayRecordComponent") // written down or read, never compared
record SealedChunk(
    int subject, int position, UUID firstKey, Share share, Hash root, byte[] leaves) {

  /** A power of two, so that a tree of chunks has the root of the tree of leaves. */
  static final int SIZE = 1_024;

  static SealedChunk of(int subject, int position, List<ExecutionLeaf> leaves) {
    var tree = new PassingTree();
    var share = Share.NONE;
    var bytes = ByteBuffer.allocate(leaves.size() * ExecutionLeaf.BYTES);
    for (var leaf : leaves) {
      var one = leaf.bytes();
      bytes.put(one);
      tree.add(Hash.leaf(one));
      share = share.plus(leaf);
    }
    return new SealedChunk(
        subject, position, leaves.getFirst().key(), share, tree.root(), bytes.array());
  }

  static List<ExecutionLeaf> read(byte[] leaves) {
    var bytes = ByteBuffer.wrap(leaves);
    var read = new ArrayList<ExecutionLeaf>(leaves.length / ExecutionLeaf.BYTES);
    while (bytes.hasRemaining()) {
      read.add(ExecutionLeaf.read(bytes));
    }
    return read;
  }
}
