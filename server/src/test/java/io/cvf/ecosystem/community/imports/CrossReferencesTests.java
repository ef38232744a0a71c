package io.cvf.ecosystem.community.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.imports.CrossReferences.Relation;
import io.cvf.ecosystem.community.imports.KnownRfcs.Known;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossReferencesTests {

  private static final String HOME = "acme/rfcs";

  /** Number 517 was taken here, so that RFC became 9001. */
  private final KnownRfcs known =
      new KnownRfcs(
          List.of(
              known("0066-better-temporaries.md", 66),
              known("0123-share-to-threadsafe.md", 123),
              known("0517-io-os-reform.md", 9001)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[x](0517-io-os-reform.md) | [x](/rfcs/9001)",
        "[x](../text/0123-share-to-threadsafe.md#why) | [x](/rfcs/123#why)",
        "[x](https://github.com/acme/rfcs/blob/master/text/0517-io-os-reform.md) | [x](/rfcs/9001)",
        "[x](https://github.com/acme/rfcs/blob/main/active/0031-better-temporaries.md) | [x](/rfcs/66)",
        "[x](https://github.com/acme/rfcs/pull/517/) | [x](/rfcs/9001)",
        "[x]: https://github.com/acme/rfcs/pull/517 | [x]: /rfcs/9001",
        "[0123-share-to-threadsafe.md]: 0123-share-to-threadsafe.md | [0123-share-to-threadsafe.md]: /rfcs/123",
        "see acme/rfcs#123. | see [acme/rfcs#123](/rfcs/123).",
        "(https://github.com/acme/rfcs/pull/123) | ([RFC 123](/rfcs/123))",
        "<https://github.com/acme/rfcs/pull/123> | [RFC 123](/rfcs/123)",
        "[a](0123-share-to-threadsafe.md) [b](0517-io-os-reform.md) | [a](/rfcs/123) [b](/rfcs/9001)",
        "- [long](https://github.com/acme/rfcs/blob/master/text/0123-renamed_since.md) | - [long](/rfcs/123)",
      })
  void aLinkLeadsToTheRfcHere(String text, String expected) {
    assertThat(in(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`acme/rfcs#123`",
        "    acme/rfcs#123",
        "```\n[x](0123-share-to-threadsafe.md)\n```",
        "[x](https://github.com/acme/rfcs/pull/123#issuecomment-1)",
        "[x](https://github.com/acme/rfcs/pull/123/files)",
        "[x](https://github.com/other/rfcs/pull/123)",
        "[x](https://github.com/acme/rust/pull/123)",
        "acme/rust#123",
        "[x](https://github.com/acme/rfcs/blob/master/active/0123-something-else.md)",
        "[x](0123-something-else.md)",
        "[x](https://github.com/acme/rfcs/pull/5000)",
        "[acme/rfcs#123](https://example.org)",
        "![x](0123-share-to-threadsafe.md)",
        "<!-- acme/rfcs#123 -->",
        "[x](https://example.org/0123-share-to-threadsafe.md)",
      })
  void whatIsCodeOrAnotherPlaceStays(String text) {
    var references = in(text);

    assertThat(references.text()).isEqualTo(text);
    assertThat(references.resolved()).isZero();
    assertThat(references.related()).isEmpty();
  }

  @Test
  void anRfcKeepsLinksToItsOwnProposal() {
    assertThat(CrossReferences.in("acme/rfcs#123", 123, it -> known.resolve(it, HOME)).resolved())
        .isZero();
  }

  @Test
  void aDefinitionIsChangedOnceHoweverOftenItIsUsed() {
    var references = in("[a][x] and [b][x]\n\n[x]: 0123-share-to-threadsafe.md\n");

    assertThat(references.text()).isEqualTo("[a][x] and [b][x]\n\n[x]: /rfcs/123\n");
    assertThat(references.resolved()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This has been superseded by [RFC 1][x]. | SUPERSEDED_BY",
        "It was partially superseded by [RFC 1][x]. | REFERENCES",
        "This RFC supersedes [RFC 1][x]. | SUPERSEDES",
        "As in [RFC 1][x]; superseded by [it][x]. | SUPERSEDED_BY",
        "As in [RFC 1][x]. | REFERENCES",
      })
  void wordsBeforeALinkTellTheRelation(String text, Relation relation) {
    var references = in(text + "\n\n[x]: 0123-share-to-threadsafe.md");

    assertThat(references.related()).containsExactly(java.util.Map.entry(123, relation));
  }

  @Test
  void withoutAKnownHomeOnlyRfcRepositoriesAreBelieved() {
    var homeless = new KnownRfcs(List.of(new Known(FileName.of("0123-share.md"), 123, null, 123)));

    assertThat(homeless.resolve(Reference.of("any/rfcs#123").orElseThrow(), null)).contains(123);
    assertThat(homeless.resolve(Reference.of("any/rust#123").orElseThrow(), null)).isEmpty();
  }

  @Test
  void twoFilesOfOneNumberAreNotGuessedBetween() {
    var twins = new KnownRfcs(List.of(known("0007-grammar.md", 7), known("0007-lexer.md", 8)));

    assertThat(twins.resolve(Reference.of("acme/rfcs#7").orElseThrow(), HOME)).isEmpty();
    assertThat(twins.resolve(Reference.of("0007-lexer.md").orElseThrow(), HOME)).contains(8);
  }

  private CrossReferences in(String text) {
    return CrossReferences.in(text, 1, reference -> known.resolve(reference, HOME));
  }

  private static Known known(String file, int number) {
    var name = FileName.of(file);
    return new Known(name, name.number(), HOME, number);
  }
}
