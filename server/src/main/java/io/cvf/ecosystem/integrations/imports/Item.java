package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One manifest of an upload. A file holds one, or a list of them as registries hand out.
 *
 * @param place where it was found, for messages
 * @param format null when it is to be found out
 */
record Item(String place, String text, String fileName, @Nullable ManifestFormat format) {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static List<Item> in(Document file) {
    var whole = new Item(file.path(), file.text(), file.path(), null);
    if (!file.path().toLowerCase(java.util.Locale.ROOT).endsWith(".json")) {
      return List.of(whole);
    }
    try {
      var json = JSON.readTree(file.text());
      var records = json.isArray() ? json : json.path("servers");
      if (records.isArray()) {
        return records(file, records);
      }
      return json.path("server").isObject() ? List.of(of(file, file.path(), json)) : List.of(whole);
    } catch (JacksonException e) {
      return List.of(whole); // read again as a manifest, which says what is wrong and where
    }
  }

  private static List<Item> records(Document file, JsonNode records) {
    var items = new ArrayList<Item>(records.size());
    IntStream.range(0, records.size())
        .forEach(index ->
            items.add(
                of(file, "%s, record %d".formatted(file.path(), index + 1), records.get(index))));
    return items;
  }

  /** Registries wrap a server together with what they know of it. */
  private static Item of(Document file, String place, JsonNode json) {
    var manifest = json.path("server").isObject() ? json.path("server") : json;
    var isOther = manifest.has("capability_id") || manifest.has("about");
    return new Item(
        place, JSON.writeValueAsString(manifest), file.path(), isOther ? null : ManifestFormat.MCP);
  }
}
