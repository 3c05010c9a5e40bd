package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;

/// Tells the pages who is logged in.
@FunctionalInterface
interface PageUserSource {
    /// The user of this request; empty when nobody is logged in.
    Optional<PageUser> findUser(HttpServletRequest request);
}
