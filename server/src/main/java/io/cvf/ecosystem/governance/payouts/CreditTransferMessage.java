package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.PayoutRun.Released;
import io.cvf.ecosystem.governance.payouts.PayoutSettings.Payer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run as the ISO 20022 message {@code pain.001.001.09}. The same run gives the same bytes,
 * so that a bank knows a file it was sent twice.
 */
final class CreditTransferMessage {

  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

  private static final String SEPA_CURRENCY = "EUR";
  private static final int NAME = 70;
  private static final int TEXT = 140;

  private final PayoutRun run;
  private final Released released;
  private final List<PayoutItem> items;
  private final Payer payer;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  private CreditTransferMessage(
      PayoutRun run, Released released, List<PayoutItem> items, Payer payer)
      throws XMLStreamException {
    this.run = run;
    this.released = released;
    this.items = List.copyOf(items);
    this.payer = payer;
    this.xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
  }

  /**
   * @param items that are paid
   */
  static byte[] of(PayoutRun run, Released released, List<PayoutItem> items, Payer payer) {
    try {
      return new CreditTransferMessage(run, released, items, payer).written();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The payment file cannot be written", e);
    }
  }

  private byte[] written() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    open("CstmrCdtTrfInitn");
    groupHeader();
    paymentInformation();
    close();
    close();
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private void groupHeader() throws XMLStreamException {
    open("GrpHdr");
    text("MsgId", run.id());
    text("CreDtTm", released.at().truncatedTo(ChronoUnit.SECONDS).toString());
    totals();
    name("InitgPty", payer.name());
    close();
  }

  private void paymentInformation() throws XMLStreamException {
    open("PmtInf");
    text("PmtInfId", run.id());
    text("PmtMtd", "TRF");
    text("BtchBookg", "true");
    totals();
    if (isSepa()) {
      open("PmtTpInf", "SvcLvl");
      text("Cd", "SEPA");
      close();
      close();
    }
    open("ReqdExctnDt");
    text("Dt", released.executeOn().toString());
    close();
    name("Dbtr", payer.name());
    account("DbtrAcct", payer.iban());
    bank("DbtrAgt", payer.bic());
    text("ChrgBr", isSepa() ? "SLEV" : "SHAR");
    for (var item : items) {
      transfer(item);
    }
    close();
  }

  private void transfer(PayoutItem item) throws XMLStreamException {
    open("CdtTrfTxInf", "PmtId");
    text("EndToEndId", item.endToEndId());
    close();
    open("Amt");
    xml.writeStartElement("InstdAmt");
    xml.writeAttribute("Ccy", run.currency());
    xml.writeCharacters(run.money().text(item.minor()));
    close();
    close();
    if (item.account().bic() != null) {
      bank("CdtrAgt", item.account().bic());
    }
    name("Cdtr", item.account().holder());
    account("CdtrAcct", item.account().iban());
    open("RmtInf");
    text("Ustrd", SepaText.of("Payout %s %s".formatted(run.id(), item.slug()), TEXT));
    close();
    close();
  }

  private void totals() throws XMLStreamException {
    text("NbOfTxs", Integer.toString(items.size()));
    var sum = items.stream().mapToLong(PayoutItem::minor).reduce(0, Math::addExact);
    text("CtrlSum", run.money().text(sum));
  }

  private void name(String element, String name) throws XMLStreamException {
    open(element);
    text("Nm", SepaText.of(name, NAME));
    close();
  }

  private void account(String element, String iban) throws XMLStreamException {
    open(element, "Id");
    text("IBAN", iban);
    close();
    close();
  }

  private void bank(String element, @Nullable String bic) throws XMLStreamException {
    open(element, "FinInstnId");
    if (bic == null) {
      open("Othr");
      text("Id", "NOTPROVIDED");
      close();
    } else {
      text("BICFI", bic);
    }
    close();
    close();
  }

  private boolean isSepa() {
    return run.currency().equals(SEPA_CURRENCY);
  }

  private void open(String... elements) throws XMLStreamException {
    for (var element : elements) {
      xml.writeStartElement(element);
    }
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
