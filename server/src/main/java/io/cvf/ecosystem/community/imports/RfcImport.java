package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.imports.RfcSources.Related;
import io.cvf.ecosystem.community.imports.RfcSources.Source;
import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.jobs.JobRun;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One run over the files of an import.
 *
 * <p>Files whose number is free go first: what the others will be called is known only when they
 * are there. If then a link of an earlier file can lead further than when it was taken over, its
 * text follows.
 */
final class RfcImport {

  private static final Logger log = LoggerFactory.getLogger(RfcImport.class);

  private final ImportStep step;
  private final RfcSources repository;
  private final JobRun run;
  private final RfcArrival.As as;
  private final Caller by;

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, ImportedText> texts = new LinkedHashMap<>();
  private final Map<String, Integer> resolved = new LinkedHashMap<>();
  private int created;
  private int revised;
  private int unchanged;
  private int failed;

  RfcImport(ImportStep step, RfcSources repository, JobRun run, RfcArrival.As as, Caller by) {
    this.step = step;
    this.repository = repository;
    this.run = run;
    this.as = as;
    this.by = by;
  }

  /**
   * @param failedBefore files that could not even be read
   */
  ImportResult of(List<ParsedRfc> files, int failedBefore) {
    failed = failedBefore;
    var earlier = repository.all();
    earlier.forEach(source -> sources.put(source.fileName(), source));
    var ordered = new ArrayList<>(files);
    var taken = takenNumbers(files);
    ordered.sort(Comparator.comparing(file -> isNew(file) && taken.contains(wanted(file))));
    var known = expected(ordered, taken);
    var expected = known.numbers();
    var done = 0;
    for (var file : ordered) {
      takeOver(file, known);
      run.progress(++done, ordered.size());
    }
    var settled = known();
    if (!settled.numbers().equals(expected)) {
      ordered.forEach(file -> follow(file, settled));
    }
    step.relate(related());
    var links = resolved.values().stream().mapToInt(Integer::intValue).sum();
    return new ImportResult(created, revised, unchanged, failed, links);
  }

  private java.util.Set<Integer> takenNumbers(List<ParsedRfc> files) {
    var wanted =
        files.stream().filter(this::isNew).map(RfcImport::wanted).filter(n -> n > 0).toList();
    var taken = repository.taken(wanted);
    wanted.stream()
        .collect(Collectors.groupingBy(number -> number, Collectors.counting()))
        .forEach((number, files2) -> {
          if (files2 > 1) {
            taken.add(number);
          }
        });
    taken.add(0);
    return taken;
  }

  /** 0 when the file names no number. */
  private static int wanted(ParsedRfc file) {
    return Objects.requireNonNullElse(file.number(), 0);
  }

  private boolean isNew(ParsedRfc file) {
    return !sources.containsKey(RfcSources.key(file.file()));
  }

  /** What is here, and what will be here when nobody takes its number meanwhile. */
  private KnownRfcs expected(List<ParsedRfc> files, java.util.Set<Integer> taken) {
    var known = sources.values().stream().map(Source::known).collect(Collectors.toList());
    files.stream()
        .filter(file -> isNew(file) && !taken.contains(wanted(file)))
        .map(file -> new KnownRfcs.Known(file.file(), file.number(), file.home(), wanted(file)))
        .forEach(known::add);
    return new KnownRfcs(known);
  }

  private KnownRfcs known() {
    return new KnownRfcs(sources.values().stream().map(Source::known).toList());
  }

  private void takeOver(ParsedRfc file, KnownRfcs known) {
    var source = sources.get(RfcSources.key(file.file()));
    attempt(
        file,
        () -> {
          if (source == null) {
            create(file, known);
          } else {
            revise(source, file, known);
          }
        });
  }

  private void create(ParsedRfc file, KnownRfcs known) {
    var text = ImportedText.of(file, wanted(file), known);
    var source = step.create(file, text, as, by);
    keep(source, text);
    if (!known.contains(file.file())) {
      known.add(source.known());
    }
    resolved.put(source.fileName(), text.resolved());
    created++;
    if (file.number() != null && file.number() != source.number()) {
      run.message(
          "%s: its number %d was taken; it is RFC %d here"
              .formatted(file.file().name(), file.number(), source.number()));
    }
  }

  private void revise(Source source, ParsedRfc file, KnownRfcs known) {
    var text = ImportedText.of(file, source.number(), known);
    texts.put(source.fileName(), text);
    if (text.sha256().equals(source.textSha256())) {
      unchanged++;
    } else if (source.isEditedHere()) {
      throw Problem.conflict(
          "edited-here",
          "Edited here",
          "RFC %d was edited here since it was imported; this file was not applied."
              .formatted(source.number()));
    } else if (isForeign(source, file)) {
      throw Problem.conflict(
          "name-taken",
          "Another project's file",
          "A file of this name came from %s before; rename it.".formatted(source.home()));
    } else {
      keep(step.revise(source, file, text, "The imported file changed", by), text);
      resolved.put(source.fileName(), text.resolved());
      revised++;
    }
  }

  private static boolean isForeign(Source source, ParsedRfc file) {
    return source.home() != null
        && file.home() != null
        && !source.home().equalsIgnoreCase(file.home());
  }

  /** Links to RFCs that only got their number after this one was taken over. */
  private void follow(ParsedRfc file, KnownRfcs settled) {
    var source = sources.get(RfcSources.key(file.file()));
    if (source == null || source.isEditedHere() || isForeign(source, file)) {
      return;
    }
    attempt(
        file,
        () -> {
          var text = ImportedText.of(file, source.number(), settled);
          if (!text.sha256().equals(source.textSha256())) {
            keep(step.revise(source, file, text, "Links follow the numbers given here", by), text);
            resolved.put(source.fileName(), text.resolved());
          }
          texts.put(source.fileName(), text);
        });
  }

  private void keep(Source source, ImportedText text) {
    sources.put(source.fileName(), source);
    texts.put(source.fileName(), text);
  }

  private List<Related> related() {
    var byNumber = sources.values().stream().collect(Collectors.toMap(Source::number, Source::rfc));
    var related = new ArrayList<Related>();
    texts.forEach((fileName, text) -> {
      var from = sources.get(fileName);
      if (from != null) {
        text.related()
            .forEach((number, relation) -> {
              var to = byNumber.get(number);
              if (to != null && !to.equals(from.rfc())) {
                related.add(new Related(from.rfc(), relation, to));
              }
            });
      }
    });
    return related;
  }

  /** A file that cannot be taken over never stops the others; a database that is away does. */
  private void attempt(ParsedRfc file, Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      fail(file, String.valueOf(problem.getMessage()));
    } catch (TransientDataAccessException
        | NonTransientDataAccessResourceException
        | CannotCreateTransactionException away) {
      throw away;
    } catch (RuntimeException fault) {
      log.warn("{} cannot be imported", file.file().name(), fault);
      fail(file, "It could not be stored.");
    }
  }

  private void fail(ParsedRfc file, String reason) {
    failed++;
    run.message(file.file().name() + ": " + reason);
  }
}
