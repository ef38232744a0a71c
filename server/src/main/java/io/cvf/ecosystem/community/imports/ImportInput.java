package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.rfcs.RfcArrival;
import java.util.List;

/** What a job {@code rfc-import} is given: whose uploads, and what they become. */
record ImportInput(RfcArrival.As as, String username, List<StoredUpload> files) {

  /** An upload that lies in the file store. */
  record StoredUpload(String name, String sha256) {}
}
