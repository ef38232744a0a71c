package io.cvf.ecosystem.metering.months;

import io.cvf.rules.metering.ExecutionLeaf;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.UUID;

/**
 * One execution as a seal needs it.
 *
 * @param day of its time, counted from 1970
 */
record CountedRow(int subject, int consumer, int day, ExecutionLeaf leaf) {

  static final int BYTES = 3 * Integer.BYTES + ExecutionLeaf.BYTES;

  /** How a month is sealed: subject by subject, each by its keys. */
  static final Comparator<CountedRow> ORDER =
      (a, b) -> {
        var bySubject = Integer.compare(a.subject, b.subject);
        return bySubject != 0 ? bySubject : ExecutionLeaf.ORDER.compare(a.key(), b.key());
      };

  UUID key() {
    return leaf.key();
  }

  void write(ByteBuffer to) {
    leaf.write(to.putInt(subject).putInt(consumer).putInt(day));
  }

  static CountedRow read(ByteBuffer from) {
    return new CountedRow(from.getInt(), from.getInt(), from.getInt(), ExecutionLeaf.read(from));
  }
}
