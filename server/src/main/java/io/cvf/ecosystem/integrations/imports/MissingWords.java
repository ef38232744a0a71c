package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.skills.Particulars.Missing;
import java.util.List;
import java.util.stream.Collectors;

/** What is missing, as people say it. */
final class MissingWords {

  private MissingWords() {}

  static String of(List<Missing> missing) {
    return missing.stream()
        .map(it ->
            switch (it) {
              case VERSION -> "version";
              case RISK_LEVEL -> "risk level";
              case LICENCE -> "licence";
            })
        .collect(Collectors.joining(", "));
  }
}
