package io.cvf.ecosystem.platform.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole chain, a batch in memory at a time; {@link AuditLog} specifies the format. */
@Component
class AuditExport {

  private static final int BATCH = 1_000;

  private final AuditSealer sealer;
  private final AuditSeals seals;
  private final JsonMapper json;

  AuditExport(AuditSealer sealer, AuditSeals seals, JsonMapper json) {
    this.sealer = sealer;
    this.seals = seals;
    this.json = json;
  }

  void writeTo(OutputStream out) throws IOException {
    var end = sealer.sealAll();
    for (long position = 0; position < end; ) {
      for (var link : seals.after(position, end, BATCH)) {
        var line = new LinkedHashMap<String, Object>();
        line.put("position", link.position());
        line.put("record", link.record());
        line.put("hash", link.hash().toString());
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
        position = link.position();
      }
    }
  }
}
