package io.cvf.ecosystem.metering.months;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.metering.MonthTexts;
import io.cvf.rules.metering.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * @param root of its subjects
 */
record SealedPublisher(UUID publisher, Share share, Hash root, List<SealedSubject> subjects) {

  /** A skill version that was given away and came back is there twice, the earlier one first. */
  private static final Comparator<SealedSubject> BY_NAME =
      Comparator.comparing(SealedSubject::name).thenComparingInt(SealedSubject::subject);

  String text() {
    return MonthTexts.publisher(publisher.toString(), share, root);
  }

  /** In the order of the month's tree. */
  static List<SealedPublisher> of(Collection<SealedSubject> subjects) {
    var byPublisher = new TreeMap<String, List<SealedSubject>>();
    for (var subject : subjects) {
      byPublisher
          .computeIfAbsent(subject.publisher().toString(), _ -> new ArrayList<>())
          .add(subject);
    }
    return byPublisher.values().stream().map(SealedPublisher::one).toList();
  }

  private static SealedPublisher one(List<SealedSubject> subjects) {
    subjects.sort(BY_NAME);
    var share = subjects.stream().map(SealedSubject::share).reduce(Share.NONE, Share::plus);
    var tree = LeafTree.of(subjects.stream().map(SealedSubject::text).toList());
    return new SealedPublisher(subjects.getFirst().publisher(), share, tree.root(), subjects);
  }
}
