package io.cvf.ecosystem.integrations.reviews;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Keeps a number of the input as it was written, so that its form can be judged. */
class AsWritten extends ValueDeserializer<String> {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    var token = parser.currentToken();
    if (token.isNumeric() || token.isScalarValue()) {
      return parser.getString();
    }
    parser.skipChildren();
    return "";
  }
}
