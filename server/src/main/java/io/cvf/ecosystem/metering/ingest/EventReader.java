package io.cvf.ecosystem.metering.ingest;

import java.io.IOException;
import java.util.List;

/** The events of one request, read as they come in. */
interface EventReader {

  /** The next events, at most so many; empty after the last. */
  List<Reported> next(int atMost) throws IOException;
}
