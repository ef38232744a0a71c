package io.cvf.ecosystem.platform.access;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Names in the OpenAPI who may call each operation, from the same annotation that decides it. */
@Component
class AccessDocumentation implements OperationCustomizer {

  static final String EXTENSION = "x-allowed-to";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var callers = callersOf(method);
    operation.addExtension(EXTENSION, callers);
    var sentence = "May be called by: " + String.join(", ", callers) + ".";
    var description = operation.getDescription();
    return operation.description(description == null ? sentence : description + "\n\n" + sentence);
  }

  private static List<String> callersOf(HandlerMethod method) {
    if (method.hasMethodAnnotation(Public.class)) {
      return List.of("everyone");
    }
    var allowed = method.getMethodAnnotation(AllowedTo.class);
    return allowed == null
        ? List.of()
        : Arrays.stream(allowed.value()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }
}
