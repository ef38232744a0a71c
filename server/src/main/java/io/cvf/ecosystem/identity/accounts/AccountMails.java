package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** What we write to people about their accounts. */
@Component
class AccountMails {

  private final Mailer mailer;
  private final MailAllowance allowance;
  private final PublicAddress address;

  AccountMails(Mailer mailer, MailAllowance allowance, PublicAddress address) {
    this.mailer = mailer;
    this.allowance = allowance;
    this.address = address;
  }

  void confirmSignUp(NewAccount account, Secret secret) {
    sendAskedFor(
        account.email(),
        "Confirm your e-mail address",
        """
        Hello,

        somebody, hopefully you, signed up as %s. Open this link within 24 hours to confirm \
        your e-mail address:

        %s

        If it was not you, do nothing: without the link no account is made.
        """
            .formatted(account.username(), address.of("/verify#" + secret.text())));
  }

  void triedToSignUpAgain(Account known) {
    sendAskedFor(
        known.email(),
        "You already have an account",
        """
        Hello %s,

        somebody, perhaps you, tried to use this e-mail address for another account. You have one \
        already: sign in as %s at

        %s

        or choose a new password there. If it was not you, do nothing.
        """
            .formatted(known.username(), known.username(), address.of("/sign-in")));
  }

  void resetPassword(Account account, Secret secret) {
    sendAskedFor(
        account.email(),
        "Choose a new password",
        """
        Hello %s,

        open this link within one hour to choose a new password:

        %s

        If you did not ask for it, do nothing: your password stays as it is.
        """
            .formatted(account.username(), address.of("/reset#" + secret.text())));
  }

  void passwordChanged(Account account) {
    mailer.send(
        new Mail(
            account.email(),
            "Your password was changed",
            """
            Hello %s,

            the password of your account was changed, and every other session was signed out.

            If it was not you, choose a new password at once:

            %s
            """
                .formatted(account.username(), address.of("/reset"))));
  }

  void confirmNewEmail(Account account, String email, Secret secret) {
    sendAskedFor(
        email,
        "Confirm your new e-mail address",
        """
        Hello %s,

        open this link within 24 hours to use this e-mail address for your account:

        %s

        If you did not ask for it, do nothing.
        """
            .formatted(account.username(), address.of("/verify#" + secret.text())));
  }

  void emailChanged(Account before) {
    mailer.send(
        new Mail(
            before.email(),
            "Your e-mail address was changed",
            """
            Hello %s,

            your account uses another e-mail address from now on; this one gets no more mail.

            If it was not you, tell an administrator.
            """
                .formatted(before.username())));
  }

  /** Anybody can have these sent to anybody, so each address gets only a few of them an hour. */
  private void sendAskedFor(String to, String subject, String text) {
    if (allowance.allows(to)) {
      mailer.send(new Mail(to, subject, text));
    }
  }
}
