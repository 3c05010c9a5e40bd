package no.helhet.platform.web;

/// What is wrong and what to do, and the id of the field where it is done.
public record Problem(String field, String text) {}
