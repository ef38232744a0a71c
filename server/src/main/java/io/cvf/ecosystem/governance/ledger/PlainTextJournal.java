package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.platform.money.MinorUnits;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Paging;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the books in the plain text that hledger reads, a batch in memory at a time. */
@Component
class PlainTextJournal {

  private static final int BATCH = 1_000;

  private final JournalPages pages;
  private final BookCurrency currency;

  PlainTextJournal(JournalPages pages, BookCurrency currency) {
    this.pages = pages;
    this.currency = currency;
  }

  /** Both days included. All accounts are declared, so that a strict check finds each. */
  void write(LocalDate from, LocalDate to, Writer out) throws IOException {
    var units = currency.units();
    out.write("; CVF Ecosystem, general ledger from %s to %s\n".formatted(from, to));
    out.write("; debits are positive, credits negative\n");
    out.write("commodity 1000.%s %s\n".formatted("0".repeat(units.digits()), units.code()));
    for (var kind : EntryKind.values()) {
      out.write("tag %s\n".formatted(tag(kind)));
    }
    writeAccounts(out);
    BookedEntry last = null;
    while (true) {
      var batch = pages.following(from, to, last, BATCH);
      for (var entry : batch) {
        write(entry, units, out);
      }
      if (batch.size() < BATCH) {
        return;
      }
      last = batch.getLast();
    }
  }

  private void writeAccounts(Writer out) throws IOException {
    Cursor after = null;
    while (true) {
      var page = pages.balances(null, new Paging(BATCH, after));
      for (var balance : page.items()) {
        out.write("account %s\n".formatted(balance.account()));
      }
      if (page.nextCursor() == null) {
        return;
      }
      after = Cursor.of(page.items().getLast().account());
    }
  }

  private static void write(BookedEntry entry, MinorUnits units, Writer out) throws IOException {
    out.write(
        "\n%s * (%s) %s\n"
            .formatted(entry.bookedOn(), oneLine(entry.reference()), oneLine(entry.description())));
    out.write("    ; %s: %s\n".formatted(tag(entry.kind()), entry.id()));
    for (var posting : entry.postings()) {
      out.write("    %s  %s\n".formatted(posting.account(), units.textWithCode(posting.minor())));
    }
  }

  private static String tag(EntryKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Without what would end a code, a description or a line. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp};|()]+", " ").strip();
  }
}
