package io.cvf.ecosystem.community.imports;

import java.util.Locale;
import java.util.Optional;

/** What a line of a header is about, whatever a project calls it. */
enum Field {
  TITLE,
  NUMBER,
  AUTHORS,
  DATE,
  LABELS,
  TRACK,
  PULL_REQUEST,
  ISSUE,
  DISCUSSION,
  SUPERSEDES,
  SUPERSEDED_BY,
  FEATURE,
  /** Known and left out on purpose: the importer decides the status. */
  STATUS;

  /** {@code Rust Issue(s)}, {@code RFC PR #}, {@code start_date}: case and signs do not matter. */
  static Optional<Field> named(String key) {
    var name = key.toLowerCase(Locale.ROOT).replaceAll("\\(s\\)|[^a-z]", "");
    return Optional.ofNullable(
        switch (name) {
          case "title", "name", "rfctitle" -> TITLE;
          case "number", "rfc", "rfcnumber", "id", "no" -> NUMBER;
          case "author", "authors", "owner", "owners", "champion", "champions" -> AUTHORS;
          case "date",
              "startdate",
              "started",
              "created",
              "createdat",
              "creationdate",
              "datecreated" ->
              DATE;
          case "labels", "label", "tags", "tag", "categories", "category", "keywords" -> LABELS;
          case "track", "type" -> TRACK;
          case "discussion", "discussions", "discussionsto", "forum", "thread" -> DISCUSSION;
          case "supersedes", "obsoletes", "replaces" -> SUPERSEDES;
          case "supersededby", "obsoletedby", "replacedby" -> SUPERSEDED_BY;
          case "feature", "featurename", "featuregate", "featuregates" -> FEATURE;
          case "status", "stage", "state" -> STATUS;
          default -> byEnding(name);
        });
  }

  private static @org.jspecify.annotations.Nullable Field byEnding(String name) {
    if (name.matches(".{0,20}(issues?|tracking)")) {
      return ISSUE;
    }
    return name.matches(".{0,20}(prs?|pullrequests?|implementationpr)") ? PULL_REQUEST : null;
  }
}
