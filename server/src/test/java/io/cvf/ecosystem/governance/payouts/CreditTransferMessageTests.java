package io.cvf.ecosystem.governance.payouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.governance.payouts.PayoutRun.Released;
import io.cvf.ecosystem.governance.payouts.PayoutSettings.Payer;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class CreditTransferMessageTests {

  private static final UUID ID = new UUID(1, 1);
  private static final Instant AT = Instant.parse("2026-12-04T09:30:15.123456Z");
  private static final Released RELEASED =
      new Released(new MemberId(ID), AT, LocalDate.of(2026, 12, 7));
  private static final Payer PAYER = new Payer("CVF e. V.", "DE02120300000000202051", null);

  private final CreditTransferSchema schema = new CreditTransferSchema();

  @Test
  void sumsAndCountsAreThoseOfTheTransfers() throws Exception {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 50; round++) {
      var items = new ArrayList<PayoutItem>();
      for (var position = 1; position <= 1 + random.nextInt(20); position++) {
        items.add(item(position, "Acme", null, 1 + random.nextLong(9_999_999_999L)));
      }
      var message = parsed(written(run("EUR"), items));
      var sum =
          texts(message, "InstdAmt").stream()
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .toPlainString();
      assertThat(texts(message, "CtrlSum")).as("seed %d", seed).containsExactly(sum, sum);
      assertThat(texts(message, "NbOfTxs")).containsOnly(Integer.toString(items.size())).hasSize(2);
      assertThat(texts(message, "EndToEndId")).doesNotHaveDuplicates().hasSize(items.size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 5, 0.05, SLEV, SEPA",
    "EUR, 123456789, 1234567.89, SLEV, SEPA",
    "JPY, 1234, 1234, SHAR,",
    "BHD, 1234, 1.234, SHAR,",
  })
  void amountsHaveTheDigitsOfTheirCurrency(
      String currency, long minor, String amount, String charges, @Nullable String level)
      throws Exception {
    var message = parsed(written(run(currency), List.of(item(1, "Acme", null, minor))));

    assertThat(texts(message, "InstdAmt")).containsExactly(amount);
    assertThat(texts(message, "ChrgBr")).containsExactly(charges);
    assertThat(texts(message, "Cd")).isEqualTo(level == null ? List.of() : List.of(level));
  }

  @Test
  void namesAreWrittenInLettersBanksTakeAndCutToTheirLength() throws Exception {
    var message =
        parsed(written(run("EUR"), List.of(item(1, "Größe & <Co> ".repeat(9), "COBADEFFXXX", 1))));

    assertThat(texts(message, "Nm").getLast())
        .startsWith("Groesse + .Co. Groesse")
        .hasSizeLessThanOrEqualTo(70);
    assertThat(texts(message, "BICFI")).containsExactly("COBADEFFXXX");
    assertThat(texts(message, "CreDtTm")).containsExactly("2026-12-04T09:30:15Z");
    assertThat(texts(message, "Dt")).containsExactly("2026-12-07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<NbOfTxs>1</NbOfTxs>|<NbOfTxs>one</NbOfTxs>",
        "<IBAN>DE89370400440532013000</IBAN>|<IBAN>DE89 3704</IBAN>",
        " Ccy=\"EUR\"|",
        "<Nm>Acme</Nm>|<Nm>Äcme</Nm>",
        "<PmtMtd>TRF</PmtMtd>|<PmtMtd>CHK</PmtMtd>",
        "pain.001.001.09|pain.001.001.03",
        "<EndToEndId>PAY-1-0001</EndToEndId>|",
        "12.34</InstdAmt>|0</InstdAmt>",
      })
  void theSchemaRefusesWhatABankWould(String change) {
    var parts = change.split("\\|", 2);
    var message = new String(written(run("EUR"), List.of(item(1, "Acme", null, 1_234))), UTF_8);
    assertThat(message).contains(parts[0]);

    assertThatThrownBy(() -> schema.validated(message.replace(parts[0], parts[1]).getBytes(UTF_8)))
        .hasMessageContaining("breaks its schema");
  }

  private byte[] written(PayoutRun run, List<PayoutItem> items) {
    return schema.validated(CreditTransferMessage.of(run, RELEASED, items, PAYER));
  }

  private static Document parsed(byte[] message) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
  }

  private static List<String> texts(Document message, String element) {
    var found = message.getElementsByTagNameNS(CreditTransferMessage.NAMESPACE, element);
    var texts = new ArrayList<String>();
    for (var it = 0; it < found.getLength(); it++) {
      texts.add(found.item(it).getTextContent());
    }
    return texts;
  }

  private static PayoutRun run(String currency) {
    return new PayoutRun(
        "PAY-1",
        1,
        RunState.RELEASED,
        LocalDate.of(2026, 12, 4),
        currency,
        1,
        1,
        new MemberId(ID),
        AT,
        RELEASED,
        null,
        null);
  }

  private static PayoutItem item(int position, String holder, @Nullable String bic, long minor) {
    return new PayoutItem(
        "PAY-1",
        position,
        new PartnerId(new UUID(2, position)),
        "acme",
        "Acme",
        minor,
        null,
        ID,
        new BankAccount(holder, "DE89370400440532013000", bic, "DE"),
        "PAY-1-%04d".formatted(position),
        false,
        PayoutItem.State.PENDING,
        null);
  }
}
