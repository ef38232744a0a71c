package io.cvf.ecosystem.notifications.preferences;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what members want; the other rooms ask here. */
@Service
public class PreferenceService {

  private final PreferenceRows rows;
  private final ApplicationEventPublisher events;

  PreferenceService(PreferenceRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  public Preferences of(MemberId member) {
    return rows.of(List.of(member)).getOrDefault(member, Preferences.DEFAULT);
  }

  /** Of all of them, in one query. */
  public Map<MemberId, Preferences> of(Collection<MemberId> members) {
    var found = new HashMap<>(rows.of(members));
    members.forEach(member -> found.putIfAbsent(member, Preferences.DEFAULT));
    return found;
  }

  /** Whoever changed them in between is not overwritten: 412 {@code stale-version}. */
  @Transactional
  public Preferences change(MemberId member, Preferences wanted, long version) {
    if (!rows.save(member, wanted, version)) {
      throw Problem.stale(of(member).version());
    }
    var saved = of(member);
    events.publishEvent(new PreferencesChanged(member, saved));
    return saved;
  }
}
