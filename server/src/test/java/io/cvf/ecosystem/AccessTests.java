package io.cvf.ecosystem;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.withCsrf;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.CommittedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every operation as every kind of caller and compares who got past the door with the list in
 * {@code access.txt}, so that nobody opens an operation without it being seen in review.
 */
@ApiTest
class AccessTests {

  private static final Path LIST = Path.of("src", "test", "resources", "access.txt");
  private static final String NOBODY_HAS_THIS_ID = "00000000-0000-7000-8000-000000000000";

  @Autowired MockMvcTester mvc;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  record Operation(String method, String path, Set<MediaType> consumes) {}

  @Test
  void everyOperationIsOpenToExactlyThoseOnTheList() throws Exception {
    var lines = new TreeSet<String>();
    for (var operation : operations()) {
      lines.add(
          "%-6s %-62s %s"
              .formatted(
                  operation.method(), operation.path(), String.join(" ", callers(operation))));
    }
    CommittedFile.at(LIST).mustHold(String.join("\n", lines) + "\n");
  }

  private List<Operation> operations() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> operations(mapping).stream())
        .filter(operation -> operation.path().startsWith("/api/v1/"))
        .toList();
  }

  private static List<Operation> operations(RequestMappingInfo mapping) {
    var operations = new ArrayList<Operation>();
    for (var path : mapping.getPatternValues()) {
      for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
        operations.add(
            new Operation(
                method.name(), path, mapping.getConsumesCondition().getConsumableMediaTypes()));
      }
    }
    return operations;
  }

  private List<String> callers(Operation operation) {
    if (!denied(operation, withCsrf())) {
      return List.of("everyone");
    }
    var allowed =
        Arrays.stream(Role.values())
            .filter(
                role -> !denied(operation, as("a-" + role.name().toLowerCase(Locale.ROOT), role)))
            .collect(Collectors.toCollection(ArrayList::new));
    if (allowed.contains(Role.MEMBER)) {
      return List.of("member");
    }
    return allowed.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }

  private boolean denied(Operation operation, RequestPostProcessor caller) {
    var path = operation.path().replaceAll("\\{[^}]+}", NOBODY_HAS_THIS_ID);
    var request = mvc.method(HttpMethod.valueOf(operation.method())).uri(path).with(caller);
    var multipart = operation.consumes().stream().anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
    var result =
        multipart
            ? mvc.post().uri(path).multipart().with(caller).exchange()
            : request.contentType(MediaType.APPLICATION_JSON).content("{}").exchange();
    return isDenial(result);
  }

  private static boolean isDenial(MvcTestResult result) {
    var status = result.getResponse().getStatus();
    try {
      var body = result.getResponse().getContentAsString();
      return (status == 401 && body.contains(":sign-in-required"))
          || (status == 403 && body.contains(":forbidden"));
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
