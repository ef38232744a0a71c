package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.PartnerCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The requirement sets: the one the product ships with, and those the community decided. */
@Service
public class RequirementSets {

  private final KnownSets sets;

  RequirementSets(KnownSets sets) {
    this.sets = sets;
  }

  /**
   * What will change for a category.
   *
   * @param set the first set to come that changes something for it
   * @param changes those that concern it
   */
  public record Upcoming(RequirementSet set, List<Change> changes) {

    public Upcoming {
      changes = List.copyOf(changes);
    }
  }

  /** The one whose day was the last to come. */
  public RequirementSet inForce(Instant at) {
    return history().inForce(day(at)).set();
  }

  public Optional<RequirementSet> find(int number) {
    return history().find(number).map(RequirementHistory.Entry::set);
  }

  /** Empty when nothing is decided that changes what partners of the category have to prove. */
  public Optional<Upcoming> upcoming(PartnerCategory category, Instant at) {
    return history().after(day(at)).stream()
        .map(entry -> new Upcoming(entry.set(), concerning(category, entry.changes())))
        .filter(it -> !it.changes().isEmpty())
        .findFirst();
  }

  /** A few rows, however old the platform is: read anew, so that every node agrees. */
  RequirementHistory history() {
    return RequirementHistory.of(sets.all());
  }

  static List<Change> concerning(PartnerCategory category, List<Change> changes) {
    return changes.stream().filter(change -> change.concerns(category)).toList();
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
