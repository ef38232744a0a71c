package io.cvf.ecosystem.governance.payouts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.core.io.ClassPathResource;
import org.xml.sax.SAXException;

/** What a bank takes: no file leaves the house that breaks it. */
final class CreditTransferSchema {

  private static final String FILE = "payouts/pain.001.001.09.xsd";

  private final Schema schema;

  CreditTransferSchema() {
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      schema = factory.newSchema(new ClassPathResource(FILE).getURL());
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("The build lacks a valid " + FILE, e);
    }
  }

  /** Throws {@link IllegalStateException} with what is wrong. */
  byte[] validated(byte[] message) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(message)));
      return message;
    } catch (SAXException e) {
      throw new IllegalStateException("The payment file breaks its schema: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
