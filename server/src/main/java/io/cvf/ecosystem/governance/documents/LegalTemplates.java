package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The legal texts: Markdown files in {@code legal/<version>/}, put together from a base, a part for
 * the tier and a part for the category. A released version is never edited; another is added.
 */
@Component
public class LegalTemplates {

  private static final Pattern PART = Pattern.compile("\\{\\{part:([a-z]+)}}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-zA-Z0-9.]+)}}");

  private final List<LegalVersion> versions;
  private final Map<String, String> files = new ConcurrentHashMap<>();

  LegalTemplates(JsonMapper json) {
    this.versions =
        json.readValue(text("versions.json"), new TypeReference<List<LegalVersion>>() {}).stream()
            .sorted(Comparator.comparing(LegalVersion::effectiveOn).reversed())
            .toList();
  }

  /** The newest first. */
  public List<LegalVersion> versions() {
    return versions;
  }

  /** What a document that is made on that day is made from. */
  public LegalVersion newest(LocalDate today) {
    return versions.stream()
        .filter(it -> !it.effectiveOn().isAfter(today))
        .findFirst()
        .orElseGet(versions::getLast);
  }

  /** 404 {@code legal-version-not-found}. */
  public LegalVersion find(String version) {
    return versions.stream()
        .filter(it -> it.version().equals(version))
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "legal-version-not-found",
                "No such version",
                "GET /legal-templates lists the versions of the legal texts."));
  }

  /** The text to sign. */
  public DocumentText compose(DocumentFacts facts) {
    var terms = facts.terms();
    var template =
        template(facts.kind(), facts.legalVersion(), terms.tier(), terms.integrationType());
    var values = facts.values();
    var filled =
        PLACEHOLDER
            .matcher(template)
            .replaceAll(
                it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), it.group())));
    return DocumentText.of(filled);
  }

  /** With placeholders such as {@code {{partner}}} as they are. */
  String template(DocumentKind kind, String version, AgreementTier tier, PartnerCategory category) {
    var folder = find(version).version();
    var parts =
        Map.of(
            "tier", "tier-" + fileName(tier),
            "category", "category-" + fileName(category));
    return composed(folder, kind.template(), parts);
  }

  private String composed(String folder, String file, Map<String, String> parts) {
    return PART.matcher(file(folder, file))
        .replaceAll(it -> {
          var part = parts.getOrDefault(it.group(1), it.group(1));
          return Matcher.quoteReplacement(composed(folder, part, parts).strip());
        });
  }

  private String file(String folder, String name) {
    return files.computeIfAbsent(folder + "/" + name + ".md", LegalTemplates::text);
  }

  private static String fileName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(String path) {
    try {
      return new ClassPathResource("legal/" + path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The legal text " + path + " is missing", e);
    }
  }
}
