package io.cvf.ecosystem.governance;

import java.time.Instant;
import java.util.List;

/** What went wrong lately. The rooms that keep it implement this, one for each sort. */
public interface RecentTrouble {

  /**
   * One case.
   *
   * @param id such as {@code INC-2026-001}
   * @param title one line that names it
   * @param link where it is read, as a path of the UI
   */
  record Trouble(String id, String title, Instant at, String link) {}

  /** What the cases are called when there are several, for a sentence: {@code incidents}. */
  String name();

  int since(Instant since);

  /** The latest first. */
  List<Trouble> latest(Instant since, int most);
}
