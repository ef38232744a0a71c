package io.cvf.ecosystem.sdk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Skills as their publishers see them: drafts, checks, versions. {@link Skills} is for the rest.
 */
public final class Publishing {

  private final Transport transport;

  Publishing(Transport transport) {
    this.transport = transport;
  }

  /** Checks a manifest without keeping anything. */
  public SkillValidation validate(ManifestText manifest, SkillDeclaration declared) {
    var body = manifest.body();
    body.put("declared", declared.body());
    return transport.read(Call.post("/skill-validations", json(body)), SkillValidation.class);
  }

  /**
   * Drafts a version of a skill; nobody but the partner's people sees it yet.
   *
   * @param partner slug of the one whose skill it is
   * @param readme in Markdown; null for none
   */
  public SkillVersion draft(
      String partner, ManifestText manifest, SkillDeclaration declared, @Nullable String readme) {
    var body = draft(manifest, declared, readme);
    body.put("partner", partner);
    return transport.read(Call.create("/skills", json(body)), SkillVersion.class);
  }

  /** Replaces what a draft says, unless somebody else changed it since it was read. */
  public SkillVersion edit(
      SkillVersion draft,
      ManifestText manifest,
      SkillDeclaration declared,
      @Nullable String readme) {
    var call =
        Call.put(path(draft), json(draft(manifest, declared, readme)))
            .with("If-Match", "\"" + draft.etag() + "\"");
    return transport.read(call, SkillVersion.class);
  }

  /**
   * @param version its number, or {@code latest}
   */
  public SkillVersion version(String skill, String version) {
    return transport.read(Call.get(path(skill, version)), SkillVersion.class);
  }

  /** Adds a file to a draft; it is stored by its content. */
  public SkillVersion addArtifact(SkillVersion draft, Path file) {
    var call = Call.replace(path(draft) + "/artifact", new Multipart("file", List.of(file)));
    return transport.read(call, SkillVersion.class);
  }

  /** Runs every check there is before a publication. */
  public SkillVersion check(SkillVersion draft) {
    return transport.read(Call.create(path(draft) + "/checks", json(Map.of())), SkillVersion.class);
  }

  /** Publishes a draft, or puts it before those who have to approve it. */
  public SkillVersion publish(SkillVersion draft) {
    return transport.read(
        Call.create(path(draft) + "/publication", json(Map.of())), SkillVersion.class);
  }

  /**
   * Approves a version that waits for it, or not.
   *
   * @param as {@code CERTIFIER} or {@code MAINTAINER}, for who is both; null for what you are
   */
  public SkillVersion approve(
      String skill, String version, boolean granted, String reason, @Nullable String as) {
    var body = Body.with("granted", granted).and("reason", reason).and("as", as);
    return transport.read(
        Call.create(path(skill, version) + "/approvals", body.json()), SkillVersion.class);
  }

  /** Takes a published version out of every list; whoever uses it still can. */
  public SkillVersion yank(String skill, String version, String reason) {
    return transport.read(
        Call.create(path(skill, version) + "/yank", json(Map.of("reason", reason))),
        SkillVersion.class);
  }

  /**
   * Starts the import of manifests, lists of them, or zip archives.
   *
   * @param files together at most 25 MB
   * @return the job to wait for; its result is a {@link SkillImportResult}
   */
  public Job importSkills(List<Path> files, SkillImportOrder order) {
    var target = "/skill-imports" + order.parameters();
    return transport.read(Call.upload(target, new Multipart("files", files)), Job.class);
  }

  private static Map<String, @Nullable Object> draft(
      ManifestText manifest, SkillDeclaration declared, @Nullable String readme) {
    var body = manifest.body();
    body.put("declared", declared.body());
    if (readme != null) {
      body.put("readme", readme);
    }
    return body;
  }

  private static String path(SkillVersion version) {
    return path(version.skillId(), version.label());
  }

  private static String path(String skill, String version) {
    return "/skills/" + Query.encoded(skill) + "/versions/" + Query.encoded(version);
  }

  private static byte[] json(Map<String, ?> body) {
    return Transport.JSON.writeValueAsBytes(body);
  }
}
