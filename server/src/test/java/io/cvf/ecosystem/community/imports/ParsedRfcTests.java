package io.cvf.ecosystem.community.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.community.imports.OutsideLink.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedRfcTests {

  @Test
  void frontMatterIsUnderstood() throws Exception {
    var rfc =
        parsed(
            "proposal.md",
            """
            ---
            title: Typed arrays
            number: 12
            authors: [Ada Lovelace, "Grace Hopper <grace@example.org>"]
            start-date: 2020-02-29
            status: implemented
            tags: [Big Data, api]
            track: standard
            prs:
              accepted: https://github.com/acme/rfcs/pull/12
            issue: 99
            ---

            Text.
            """);

    assertThat(rfc.title()).isEqualTo("Typed arrays");
    assertThat(rfc.number()).isEqualTo(12);
    assertThat(rfc.authors()).containsExactly("Ada Lovelace", "Grace Hopper");
    assertThat(rfc.created()).isEqualTo(Instant.parse("2020-02-29T00:00:00Z"));
    assertThat(rfc.labels()).containsExactly("big", "data", "api");
    assertThat(rfc.track()).isEqualTo("standard");
    assertThat(rfc.home()).isEqualTo("acme/rfcs");
    assertThat(rfc.links())
        .containsExactly(
            new OutsideLink(Kind.GITHUB, "acme/rfcs#12", "https://github.com/acme/rfcs/pull/12"),
            new OutsideLink(Kind.ISSUE, "acme/rfcs#99", "https://github.com/acme/rfcs/issues/99"));
    assertThat(rfc.body()).isEqualTo("Text.\n");
  }

  @Test
  void aHeaderListBecomesFieldsAndLeavesTheText() throws Exception {
    var rfc =
        parsed(
            "0550-macros.md",
            """
            - Start Date: 2014-12-21
            - RFC PR: [550](https://github.com/acme/rfcs/pull/550), [560](https://github.com/acme/rfcs/pull/560)
            - Rust Issues:
              - [20563](https://github.com/acme/rust/pull/20563)
              - (https://github.com/acme/rust/issues/31135)
            - Audience: everyone

            ## Summary

            - Date: this list is text
            """);

    assertThat(rfc.title()).isEqualTo("Macros");
    assertThat(rfc.links())
        .extracting(OutsideLink::title)
        .containsExactly("acme/rfcs#550", "acme/rfcs#560", "acme/rust#20563", "acme/rust#31135");
    assertThat(rfc.body())
        .isEqualTo("- Audience: everyone\n\n## Summary\n\n- Date: this list is text\n");
  }

  @Test
  void aHeaderTableAndBoldLinesAreHeadersToo() throws Exception {
    var table =
        parsed(
            "a.md",
            """
            # RFC 0007: Grammar of _all_ things

            | Field | Value |
            |---|---|
            | Author | Ada and Grace |
            | Created | 3 March 2014 |
            | Discussion | <https://forum.example.org/t/7> |

            Text.
            """);
    assertThat(table.title()).isEqualTo("Grammar of all things");
    assertThat(table.authors()).containsExactly("Ada", "Grace");
    assertThat(table.created()).isEqualTo(Instant.parse("2014-03-03T00:00:00Z"));
    assertThat(table.links())
        .containsExactly(
            new OutsideLink(
                Kind.DISCUSSION, "forum.example.org/t/7", "https://forum.example.org/t/7"));
    assertThat(table.body()).isEqualTo("Text.\n");

    var lines = parsed("a.md", "**Start Date:** 2014-03-03\n**Author**: Ada\n\nText.\n");
    assertThat(lines.authors()).containsExactly("Ada");
    assertThat(lines.body()).isEqualTo("Text.\n");
  }

  @Test
  void proseWithAColonIsNoHeader() throws Exception {
    var body = "Title: a word we use.\nAnd it goes on.\n\nText.\n";

    assertThat(parsed("a.md", body).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(fill me in with today's date)", "N/A", "(leave this empty)", "", "none"})
  void placeholdersAreNoLinksAndNoAuthors(String value) throws Exception {
    var rfc =
        parsed(
            "a.md",
            "- RFC PR: " + value + "\n- Issue: " + value + "\n- Author: " + value + "\n\nText.");

    assertThat(rfc.links()).isEmpty();
    assertThat(rfc.authors()).isEmpty();
    assertThat(rfc.created()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0235-collections-conventions.md | Text. | Collections conventions",
        "0132-ufcs.md | About UFCS, again UFCS; code says `ufcs`. | UFCS",
        "0494-c_str-and-c_vec.md | Text. | c_str and c_vec",
        "1011-process.exit.md | Text. | process.exit",
        "0012.md | - Feature Name: `read_exact` | Read exact",
        "0012.md | - Feature Name: N/A | RFC 12",
        "rfc.md | - Feature Name: direct to stable, as it is | Untitled RFC",
        "0001-a.md | # Summary | RFC 1",
        "0001-words.md | # Motivation | Words",
        "0001-words.md | # (fill me in) | Words",
      })
  void theTitleIsTheBestTheFileOffers(String file, String first, String title) throws Exception {
    assertThat(parsed(file, first + "\n\n## More\n\nText.").title()).isEqualTo(title);
  }

  @Test
  void aTitleIsCutToWhatFits() throws Exception {
    var rfc = parsed("a.md", "# " + "word ".repeat(100) + "\n\nText.");

    assertThat(rfc.title()).hasSizeLessThanOrEqualTo(160).endsWith("word…");
  }

  @Test
  void brokenYamlNamesTheLine() {
    assertThatThrownBy(() -> parsed("a.md", "---\ntitle: [open\nnext: x\n---\nText."))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("not valid YAML in line");
    assertThatThrownBy(() -> parsed("a.md", "---\ntitle: !!java.io.File x\n---\nText."))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("not valid YAML");
  }

  @Test
  void yamlThatHoldsItselfOrUnfoldsWithoutEndIsNoTrap() throws Exception {
    assertThat(parsed("a.md", "---\ntitle: Fine\ntags: &a [x, *a]\n---\nText.").labels())
        .containsExactly("x");

    var bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("tags: &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1).replace("tags", "a" + i));
    }
    assertThatThrownBy(() -> parsed("a.md", bomb + "---\nText."))
        .isInstanceOf(UnusableFileException.class);
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() throws Exception {
    assertThat(parsed("a.md", "---\n\nSome words\n\n---\n\nMore.").body()).contains("Some words");
  }

  @Test
  void aHeaderWithoutTextIsRefused() {
    assertThatThrownBy(() -> parsed("a.md", "- Start Date: 2014-03-11\n"))
        .hasMessage("There is no text below the header.");
  }

  private static ParsedRfc parsed(String path, String text) throws UnusableFileException {
    return ParsedRfc.of(path, text);
  }
}
