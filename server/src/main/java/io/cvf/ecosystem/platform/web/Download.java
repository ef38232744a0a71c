package io.cvf.ecosystem.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer that the browser saves and never shows, and that no cache keeps. */
public final class Download {

  private Download() {}

  /** To be called before anything is written. */
  public static void begin(HttpServletResponse response, String name, String type) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
