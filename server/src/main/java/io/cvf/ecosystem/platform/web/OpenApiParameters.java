package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.access.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Describes what {@link WebArguments} reads from a request, and the problem every refusal is. */
@Component
class OpenApiParameters implements OperationCustomizer {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Paging.class, IfMatch.class)
        .replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true));
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (takes(method, Paging.class)) {
      operation
          .addParametersItem(
              new QueryParameter()
                  .name("limit")
                  .description("Items a page, 1 to 200.")
                  .schema(new IntegerSchema()._default(Paging.DEFAULT_LIMIT)))
          .addParametersItem(
              new QueryParameter()
                  .name("cursor")
                  .description("The nextCursor of the page before.")
                  .schema(new StringSchema()));
    }
    if (takes(method, IfMatch.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("If-Match")
              .required(demands(method, IfMatch.class))
              .description("The ETag of the version the edit is based on.")
              .schema(new StringSchema().example("\"3\"")));
    }
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(IdempotencyFilter.HEADER)
              .description("8 to 128 characters; the same request is then done once.")
              .schema(new StringSchema()));
    }
    operation.getResponses().addApiResponse("default", problem());
    return operation;
  }

  private static ApiResponse problem() {
    return new ApiResponse()
        .description("A refusal, as an RFC 9457 problem")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private static boolean demands(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type && !parameter.isOptional());
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }
}
