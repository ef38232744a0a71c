package io.cvf.ecosystem.integrations.manifests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a text that should be a manifest. */
public sealed interface ManifestReading {

  @SuppressWarnings("AvoidCommonTypeNames") // always read beside Unreadable
  record Readable(Manifest manifest) implements ManifestReading {}

  /**
   * @param format null when the text fits none
   * @param errors all of them, in the order of the text
   */
  record Unreadable(@Nullable ManifestFormat format, List<ManifestError> errors)
      implements ManifestReading {

    public Unreadable {
      errors = List.copyOf(errors);
    }
  }
}
