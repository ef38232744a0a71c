package io.cvf.ecosystem.governance.documents;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class LegalTemplateApiTests {

  @Autowired ApplicationContext context;
  @Autowired LegalTemplates templates;

  @Test
  void everyTierAndCategoryHasATextOfItsOwn() {
    var texts = new HashSet<String>();
    for (var tier : AgreementTier.values()) {
      for (var category : PartnerCategory.values()) {
        var text = templates.template(DocumentKind.AGREEMENT, "1.0", tier, category);
        assertThat(text).doesNotContain("{{part:").contains("{{partner}}", tier.name());
        texts.add(text);
      }
    }
    assertThat(texts).hasSize(AgreementTier.values().length * PartnerCategory.values().length);
  }

  @Test
  void templatesArePublic() {
    var market = new Marketplace(context);
    assertThat(market.<List<String>>read(null, "/legal-templates", "$.items[*].version"))
        .containsExactly("1.0");
    assertThat(
            market.<String>read(
                null, "/legal-templates/1.0?tier=PREMIUM&category=LLM_PROVIDER", "$.html"))
        .contains("<strong>PREMIUM</strong>", "language models", "{partner.slug}}");
    refused(market.get(null, "/legal-templates/9.9"), 404, "legal-version-not-found");
  }
}
