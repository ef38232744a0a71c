package io.cvf.ecosystem.platform.settings;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What administrators see of the settings, and change. */
@Service
class SettingService {

  private final DeclaredSettings declared;
  private final Settings settings;
  private final SettingVersions versions;
  private final AuditLog audit;
  private final Clock clock;

  SettingService(
      DeclaredSettings declared,
      Settings settings,
      SettingVersions versions,
      AuditLog audit,
      Clock clock) {
    this.declared = declared;
    this.settings = settings;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  /** A setting and the version of it that is in force. */
  record InForce(Setting<?> setting, SettingVersion version) {}

  Page<InForce> page(Paging paging) {
    var names =
        paging
            .after()
            .map(cursor -> declared.all().tailMap(cursor.text(0) + "\0"))
            .orElse(declared.all());
    var rows = names.values().stream().limit(paging.fetch()).map(this::inForce).toList();
    return Page.of(rows, paging, row -> Cursor.of(row.setting().name()));
  }

  Page<SettingVersion> history(String name, Paging paging) {
    return versions.history(declaredAs(name).name(), paging);
  }

  /** Setting what is in force already changes nothing. */
  @Transactional
  public InForce change(String name, String value, String reason, Caller by) {
    var setting = declaredAs(name);
    var text = checked(setting, value);
    versions.lock();
    var before = versions.of(name).getLast();
    if (before.value().equals(text)) {
      return new InForce(setting, before);
    }
    versions.add(name, text, clock.instant(), by, reason);
    audit.record(
        by.id(),
        "setting.changed",
        "setting:" + name,
        Map.of("from", before.value(), "to", text),
        reason);
    settings.forget(name);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            settings.forget(name);
          }
        });
    return new InForce(setting, versions.of(name).getLast());
  }

  private InForce inForce(Setting<?> setting) {
    return new InForce(setting, settings.versionAt(setting, clock.instant()));
  }

  private static String checked(Setting<?> setting, String value) {
    try {
      return setting.canonical(value);
    } catch (IllegalArgumentException notAllowed) {
      throw Problem.invalid("/value", String.valueOf(notAllowed.getMessage()));
    }
  }

  private Setting<?> declaredAs(String name) {
    return declared
        .find(name)
        .orElseThrow(() ->
            Problem.notFound(
                "setting-not-found",
                "No such setting",
                "GET /api/v1/settings lists the settings there are."));
  }
}
