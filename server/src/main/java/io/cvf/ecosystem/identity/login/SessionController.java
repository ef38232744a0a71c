package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out in the browser. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

  @DeleteMapping
  @Public
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign out; nothing happens when nobody is signed in")
  void signOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
