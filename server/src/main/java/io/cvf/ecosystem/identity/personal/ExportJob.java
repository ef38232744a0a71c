package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.identity.PersonalData.Part;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.jobs.JobHandler;
import io.cvf.ecosystem.platform.jobs.JobRun;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module what it keeps of somebody, and packs the answers. */
@Component
class ExportJob implements JobHandler {

  static final String KIND = "data-export";
  static final Duration KEPT = Duration.ofDays(7);

  private final ObjectProvider<PersonalData> modules;
  private final AccountReader accounts;
  private final ExportArchive archive;
  private final DataExports exports;
  private final Clock clock;

  ExportJob(
      ObjectProvider<PersonalData> modules,
      AccountReader accounts,
      ExportArchive archive,
      DataExports exports,
      Clock clock) {
    this.modules = modules;
    this.accounts = accounts;
    this.archive = archive;
    this.exports = exports;
    this.clock = clock;
  }

  record Input(UUID member, UUID export) {}

  record Result(int files, int records, int bytes) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Result run(JobRun run) {
    var input = run.input(Input.class);
    var member = new MemberId(input.member());
    var asked = modules.stream().toList();
    var parts = new ArrayList<Part>();
    for (var module : asked) {
      parts.addAll(module.of(member));
      run.progress(parts.size(), parts.size() + 1);
    }
    parts.sort(Comparator.comparing(Part::name));
    var now = clock.instant();
    var bytes = archive.of(accounts.find(member).orElseThrow().username(), now, parts);
    exports.finish(input.export(), bytes, now, now.plus(KEPT));
    run.progress(parts.size(), parts.size());
    return new Result(parts.size(), count(parts), bytes.length);
  }

  private static int count(List<Part> parts) {
    return parts.stream().mapToInt(part -> part.records().size()).sum();
  }
}
