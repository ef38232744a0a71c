package io.cvf.ecosystem.sdk;

/** What became of the manifests of an import; the numbers add up to those that were sent. */
public record SkillImportResult(
    int published, int drafts, int unchanged, int duplicates, int refused) {

  public static final SkillImportResult NOTHING = new SkillImportResult(0, 0, 0, 0, 0);

  public SkillImportResult plus(SkillImportResult other) {
    return new SkillImportResult(
        published + other.published,
        drafts + other.drafts,
        unchanged + other.unchanged,
        duplicates + other.duplicates,
        refused + other.refused);
  }
}
