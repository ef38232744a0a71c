package io.cvf.ecosystem.platform.problems;

import java.net.URI;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns every refusal and every fault into one problem document. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  @Nullable ResponseEntity<Object> refused(Problem problem, WebRequest request) {
    return handleExceptionInternal(
        problem, problem.body(), problem.headers(), problem.status(), request);
  }

  /** Left to Spring Security, which knows whether the caller must sign in or may not do this. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void denied(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  @Nullable ResponseEntity<Object> databaseRefused(RuntimeException fault, WebRequest request) {
    return refused(DatabaseProblems.of(fault), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> fault(Exception fault, WebRequest request) {
    log.error("Unexpected fault", fault);
    return refused(
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Something went wrong on our side",
            "Try again; if it stays, give the requestId to an administrator."),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = Problem.invalid();
    for (var error : invalid.getFieldErrors()) {
      problem.at(pointer(error.getField()), String.valueOf(error.getDefaultMessage()));
    }
    for (var error : invalid.getGlobalErrors()) {
      problem.at("", String.valueOf(error.getDefaultMessage()));
    }
    return refused(problem, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = Problem.invalid();
    for (var result : invalid.getParameterValidationResults()) {
      for (var error : result.getResolvableErrors()) {
        problem.at(
            "/" + result.getMethodParameter().getParameterName(),
            String.valueOf(error.getDefaultMessage()));
      }
    }
    return refused(problem, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return status.is4xxClientError()
        ? refused(WrongParameters.of(mismatch), request)
        : super.handleTypeMismatch(mismatch, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(WrongParameters.missing(missing.getParameterName()), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(WrongParameters.missing(missing.getRequestPartName()), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var cause = unreadable.getCause();
    return refused(
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "unreadable-body",
            "The body cannot be read",
            cause instanceof JacksonException json
                ? json.getOriginalMessage()
                : "Send JSON in UTF-8 as the API reference describes it."),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException tooLarge,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(
        Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "upload-too-large",
            "The upload is too large",
            tooMuch(tooLarge)),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException nothing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(
        Problem.notFound(
            "not-found",
            "Nothing is here",
            "Check the address; /api/openapi.json describes every operation."),
        request);
  }

  /** Everything Spring itself refuses keeps its words and gets a stable type from its status. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refusal,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem =
        body == null && refusal instanceof ErrorResponse answer
            ? answer.updateAndGetBody(getMessageSource(), request.getLocale())
            : body;
    var typed = new HttpHeaders(headers);
    if (problem instanceof ProblemDetail detail) {
      complete(detail, status);
      // Said outright, for the operation may promise to answer nothing but, say, a feed.
      typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
    return super.handleExceptionInternal(refusal, problem, typed, status, request);
  }

  private static void complete(ProblemDetail detail, HttpStatusCode status) {
    if (detail.getType() == null || detail.getType().toString().equals("about:blank")) {
      var name = HttpStatus.valueOf(status.value()).name().toLowerCase(Locale.ROOT);
      detail.setType(URI.create(Problem.TYPE_PREFIX + name.replace('_', '-')));
    }
    var requestId = MDC.get("requestId");
    if (requestId != null) {
      detail.setProperty("requestId", requestId);
    }
  }

  private static String tooMuch(MaxUploadSizeExceededException tooLarge) {
    for (Throwable cause = tooLarge; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileCountLimitExceededException tooMany) {
        return "It has more than %,d parts. Send fewer files at once, or one zip archive of them."
            .formatted(tooMany.getLimit());
      }
    }
    return "Send fewer or smaller files; the limit is set by cvf.files.limit.";
  }

  private static String pointer(String field) {
    return "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
  }
}
