package io.cvf.ecosystem.platform.web;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/** Refuses text that PostgreSQL cannot keep or that is no text: NUL and half surrogate pairs. */
@Component
class TextModule extends SimpleModule {

  TextModule() {
    super("text");
    addDeserializer(String.class, new CleanText());
  }

  private static final class CleanText extends StdScalarDeserializer<String> {

    CleanText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      var text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && !isClean(text)) {
        throw InvalidFormatException.from(
            parser, "Text may hold neither NUL nor half of a surrogate pair", "", String.class);
      }
      return text;
    }

    private static boolean isClean(String text) {
      return text.codePoints()
          .noneMatch(point ->
              point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
  }
}
