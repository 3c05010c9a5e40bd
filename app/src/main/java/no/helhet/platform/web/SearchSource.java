package no.helhet.platform.web;

import java.util.Optional;

/// What a module knows by a number of its own, for the search in the header. It is asked in the
/// reader's scope, before persons are searched for, and answers only what the reader may open.
@FunctionalInterface
public interface SearchSource {
    /// @param query what was written, without spaces around it
    /// @return the one page that the query names, or empty
    Optional<String> findAddress(String query);
}
