package io.cvf.ecosystem.sdk;

/**
 * Whose skills imported manifests become, and how.
 *
 * @param partner slug
 * @param published whether to publish what can be; drafts otherwise
 * @param defaults for manifests that do not say it themselves
 */
public record SkillImportOrder(String partner, boolean published, SkillDeclaration defaults) {

  Query parameters() {
    return Query.NONE
        .with("as", published ? "published" : "draft")
        .with("partner", partner)
        .with("riskLevel", defaults.riskLevel())
        .with("licence", defaults.licence())
        .with("version", defaults.version());
  }
}
