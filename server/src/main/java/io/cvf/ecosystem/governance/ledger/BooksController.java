package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Download;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger")
class BooksController {

  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);
  private static final int MOST_MONTHS = 120;

  private final JournalPages pages;
  private final PlainTextJournal journal;
  private final List<LedgerProof> proofs;
  private final BookCurrency currency;
  private final MemberNames members;

  BooksController(
      JournalPages pages,
      PlainTextJournal journal,
      List<LedgerProof> proofs,
      BookCurrency currency,
      MemberNames members) {
    this.pages = pages;
    this.journal = journal;
    this.proofs = List.copyOf(proofs);
    this.currency = currency;
    this.members = members;
  }

  @Schema(name = "LedgerPosting")
  record PostingView(
      String account,
      @Schema(description = "Debits positive, credits negative.") long amountMinor) {}

  @Schema(name = "LedgerEntry")
  record EntryView(
      UUID id,
      EntryKind kind,
      String reference,
      String description,
      LocalDate bookedOn,
      Instant postedAt,
      @Schema(description = "A username; absent when the platform did it by rule.")
          @Nullable String postedBy,
      String currency,
      List<PostingView> postings) {}

  @Schema(name = "LedgerAccount")
  record AccountView(
      String account,
      @Schema(description = "Debits positive, credits negative.") long balanceMinor,
      String currency,
      long postings) {}

  @Schema(name = "LedgerCheck")
  record CheckView(boolean ok, List<LedgerProof.Finding> checks) {}

  @GetMapping
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "Entries of the ledger with their postings, newest first")
  Page<EntryView> entries(
      @Parameter(description = "Only those on this account.", example = "payable:acme")
          @RequestParam(required = false)
          @Nullable String account,
      Paging paging) {
    var page = pages.page(account, paging);
    var people =
        page.items().stream().map(BookedEntry::postedBy).filter(Objects::nonNull).distinct();
    var names = members.usernames(people.toList());
    return page.map(it ->
        new EntryView(
            it.id(),
            it.kind(),
            it.reference(),
            it.description(),
            it.bookedOn(),
            it.postedAt(),
            it.postedBy() == null ? null : names.getOrDefault(it.postedBy(), "a former member"),
            currency.code(),
            it.postings().stream()
                .map(posting -> new PostingView(posting.account().name(), posting.minor()))
                .toList()));
  }

  @GetMapping("/accounts")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "What the accounts come to, by name")
  Page<AccountView> accounts(
      @Parameter(description = "Only those whose name begins so.", example = "payable:")
          @RequestParam(required = false)
          @Nullable String prefix,
      Paging paging) {
    return pages
        .balances(prefix, paging)
        .map(it -> new AccountView(it.account(), it.minor(), currency.code(), it.postings()));
  }

  @GetMapping("/check")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(
      summary = "Whether the books agree with themselves and with everything beside them",
      description = "Reads all of it anew, so it can take a while.")
  CheckView check(
      @Parameter(description = "How many of the latest months are compared with what was executed.")
          @RequestParam(defaultValue = "3")
          int months) {
    if (months < 0 || months > MOST_MONTHS) {
      throw Problem.invalid("/months", "months is a whole number from 0 to " + MOST_MONTHS + ".");
    }
    var checks = proofs.stream().flatMap(proof -> proof.prove(months).stream()).toList();
    return new CheckView(checks.stream().allMatch(LedgerProof.Finding::ok), checks);
  }

  /** Written by hand, because the books may be larger than memory. */
  @GetMapping("/journal")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(
      summary = "The journal as plain text, which hledger reads",
      description = "By the days the entries are booked on, both included.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  void journal(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      HttpServletResponse response)
      throws IOException {
    var first = from == null || from.isBefore(BEGINNING) ? BEGINNING : from;
    var last = to == null || to.isAfter(END) ? END : to;
    Download.begin(response, "cvf.journal", "text/plain;charset=UTF-8");
    try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      journal.write(first, last, out);
    }
  }
}
