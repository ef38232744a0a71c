package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.PersonalData.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A zip with a JSON file for each part, and one that says what they are. */
@Component
class ExportArchive {

  private final JsonMapper json;

  ExportArchive(JsonMapper json) {
    this.json = json;
  }

  byte[] of(String username, Instant now, List<Part> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var contents = new ArrayList<Map<String, Object>>();
      for (var part : parts) {
        var file = part.name() + ".json";
        add(zip, file, part.records().stream().map(this::record).toList());
        contents.add(Map.of("file", file, "what", part.what(), "records", part.records().size()));
      }
      add(
          zip,
          "index.json",
          Map.of("member", username, "createdAt", now.toString(), "files", contents));
    } catch (IOException inMemoryNeverFails) {
      throw new UncheckedIOException(inMemoryNeverFails);
    }
    return bytes.toByteArray();
  }

  private void add(ZipOutputStream zip, String name, Object content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    zip.closeEntry();
  }

  /** Named as everywhere else in the API, not as in the database. */
  private Map<String, JsonNode> record(String text) {
    var named = new LinkedHashMap<String, JsonNode>();
    json.readTree(text)
        .properties()
        .forEach(field -> named.put(camelCase(field.getKey()), field.getValue()));
    return named;
  }

  private static String camelCase(String name) {
    var words = name.split("_", -1);
    var camel = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
      }
    }
    return camel.toString();
  }
}
