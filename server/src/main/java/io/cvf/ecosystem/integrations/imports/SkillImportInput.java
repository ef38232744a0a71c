package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.PartnerId;
import java.util.List;

/**
 * What a job {@code skill-import} is given.
 *
 * @param byStaff whether whoever started it brings in skills for others
 */
record SkillImportInput(
    PartnerId partner,
    ImportAs as,
    Defaults defaults,
    String username,
    boolean byStaff,
    List<StoredUpload> files) {

  /** An upload that lies in the file store. */
  record StoredUpload(String name, String sha256) {}
}
