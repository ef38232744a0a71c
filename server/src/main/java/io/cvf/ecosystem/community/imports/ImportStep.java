package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.imports.RfcSources.Related;
import io.cvf.ecosystem.community.imports.RfcSources.Source;
import io.cvf.ecosystem.community.rfcs.Author;
import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.community.rfcs.RfcService;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over one file in one transaction, so that a crash leaves whole RFCs behind. */
@Service
class ImportStep {

  private final RfcService rfcs;
  private final RfcSources sources;
  private final Clock clock;

  ImportStep(RfcService rfcs, RfcSources sources, Clock clock) {
    this.rfcs = rfcs;
    this.sources = sources;
    this.clock = clock;
  }

  @Transactional
  public Source create(ParsedRfc file, ImportedText text, RfcArrival.As as, Caller by) {
    var now = clock.instant();
    var authors = file.authors().stream().map(Author::named).toList();
    var arrival =
        new RfcArrival(file.number(), text.text(), authors, as, past(file.created(), now));
    var rfc = rfcs.admit(arrival, by);
    var source =
        new Source(
            RfcSources.key(file.file()),
            rfc.id(),
            rfc.number(),
            file.number(),
            file.home(),
            rfc.revision(),
            rfc.revision(),
            text.sha256());
    if (!sources.add(source, now)) {
      throw Problem.conflict(
          "import-overtaken",
          "Another import was faster",
          "Another import took this file over at the same time.");
    }
    sources.addLinks(rfc.id(), file.links());
    return source;
  }

  @Transactional
  public Source revise(Source source, ParsedRfc file, ImportedText text, String note, Caller by) {
    var revised = rfcs.follow(source.rfc(), text.text(), note, by);
    var revision = revised.rfc().revision();
    sources.update(source.fileName(), revision, text.sha256(), clock.instant());
    sources.addLinks(source.rfc(), file.links());
    return new Source(
        source.fileName(),
        source.rfc(),
        source.number(),
        source.sourceNumber(),
        source.home(),
        revision,
        revision,
        text.sha256());
  }

  @Transactional
  public void relate(Collection<Related> related) {
    sources.relate(related);
  }

  private static @Nullable Instant past(@Nullable Instant created, Instant now) {
    return created == null || created.isAfter(now) ? null : created;
  }
}
