package io.cvf.ecosystem.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the API description which properties are always there: those of a record that are not
 * {@code @Nullable}. The same annotation that NullAway checks, so the two cannot disagree.
 */
@Component
class RequiredProperties implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    var record = recordOf(type);
    if (schema != null && record != null) {
      var described = schema.get$ref() == null ? schema : named(schema.get$ref(), context);
      if (described != null && described.getProperties() != null) {
        markRequired(described, record);
      }
    }
    return schema;
  }

  private static @Nullable Schema<?> named(String reference, ModelConverterContext context) {
    return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void markRequired(Schema<?> schema, Class<?> record) {
    var required =
        new LinkedHashSet<String>(
            schema.getRequired() == null ? new ArrayList<>() : schema.getRequired());
    Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(java.lang.reflect.RecordComponent::getName)
        .filter(schema.getProperties()::containsKey)
        .forEach(required::add);
    schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
  }

  private static @Nullable Class<?> recordOf(AnnotatedType type) {
    if (type.getType() == null) {
      return null;
    }
    JavaType java = Json.mapper().constructType(type.getType());
    return java.getRawClass().isRecord() ? java.getRawClass() : null;
  }
}
