package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.reputation.Standings;
import io.cvf.ecosystem.community.rfcs.Track;
import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Quorum;
import io.cvf.rules.voting.Terms;
import io.cvf.rules.voting.WeightRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures of votes an administrator may change; a vote keeps those it began with. */
@Component
class VotingSettings implements SettingGroup {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Settings settings;
  private final Standings standings;
  private final Map<Track, PerTrack> tracks = new EnumMap<>(Track.class);

  private final Setting<Integer> concurrent =
      Setting.integer(
          "community.voting.concurrent", "How many votes may run at once.", "votes", 5, 1, 100);

  private final Setting<Duration> cooldown =
      duration(
          "cooldown", "How long after a change of the body no vote can start.", Duration.ofDays(7));

  private final Setting<Duration> closeProtection =
      duration(
          "close-protection",
          "How long before the close a flip of the result extends the vote.",
          Duration.ofDays(1));

  private final Setting<Duration> extension =
      duration("extension", "By how much a late flip extends a vote, once.", Duration.ofDays(2));

  private record PerTrack(
      Setting<Duration> period, Setting<Approval> approval, Setting<Quorum> quorum) {}

  VotingSettings(Settings settings, Standings standings) {
    this.settings = settings;
    this.standings = standings;
    add(Track.CAPABILITY, 7, "3/5", "1");
    add(Track.STANDARD, 14, "2/3", "1");
    add(Track.POLICY, 14, "2/3", "3/2");
    add(Track.BREAKING_CHANGE, 14, "3/4", "3/2");
    add(Track.ROADMAP, 7, ">1/2", "1");
  }

  private void add(Track track, int days, String approval, String quorum) {
    var name = track.name().toLowerCase(Locale.ROOT).replace('_', '-');
    tracks.put(
        track,
        new PerTrack(
            duration(
                "period." + name,
                "How long a vote about a %s RFC runs.".formatted(name),
                Duration.ofDays(days)),
            Setting.of(
                "community.voting.approval." + name,
                "The share of the decisive weight that has to approve a %s RFC.".formatted(name),
                "fraction, > for more than",
                Approval.parse(approval),
                Approval::parse,
                Approval::toString),
            Setting.of(
                "community.voting.quorum." + name,
                "How many have to vote about a %s RFC: this times the root of the entitled."
                    .formatted(name),
                "factor",
                Quorum.parse(quorum),
                Quorum::parse,
                Quorum::toString)));
  }

  private static Setting<Duration> duration(String name, String description, Duration value) {
    return Setting.duration("community.voting." + name, description, value, Duration.ZERO, YEAR);
  }

  @Override
  public Collection<Setting<?>> settings() {
    var all = new ArrayList<Setting<?>>();
    all.addAll(List.of(concurrent, cooldown, closeProtection, extension));
    tracks
        .values()
        .forEach(track -> {
          all.add(track.period());
          all.add(track.approval());
          all.add(track.quorum());
        });
    return all;
  }

  /** What a vote of that track would be about to keep. */
  Terms terms(Track track, int entitled, boolean hidden) {
    return new Terms(
        gates(track),
        weightRule(),
        entitled,
        settings.current(closeProtection),
        settings.current(extension),
        hidden);
  }

  Gates gates(Track track) {
    return new Gates(settings.current(of(track).approval()), settings.current(of(track).quorum()));
  }

  WeightRule weightRule() {
    return standings.weightRule();
  }

  Duration period(Track track) {
    return settings.current(of(track).period());
  }

  Duration cooldown() {
    return settings.current(cooldown);
  }

  int concurrent() {
    return settings.current(concurrent);
  }

  private PerTrack of(Track track) {
    var found = tracks.get(track);
    if (found == null) {
      throw new IllegalStateException("No settings for track " + track);
    }
    return found;
  }
}
