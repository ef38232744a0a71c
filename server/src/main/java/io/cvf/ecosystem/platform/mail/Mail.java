package io.cvf.ecosystem.platform.mail;

/** One plain-text mail to one person. */
public record Mail(String to, String subject, String text) {}
