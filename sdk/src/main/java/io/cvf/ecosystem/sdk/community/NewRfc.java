package io.cvf.ecosystem.sdk.community;

import io.cvf.ecosystem.sdk.RfcTrack;
import java.util.List;

/**
 * An RFC to be written.
 *
 * @param body Markdown; links in it, for example to GitHub, are kept with the RFC
 */
public record NewRfc(String title, RfcTrack track, String body, List<String> labels) {

  public NewRfc {
    labels = List.copyOf(labels);
  }

  public NewRfc(String title, RfcTrack track, String body) {
    this(title, track, body, List.of());
  }
}
