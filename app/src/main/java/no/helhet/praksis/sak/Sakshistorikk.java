package no.helhet.praksis.sak;

import no.helhet.platform.database.LoggedEvent;

import java.util.List;

/// What another module has logged about a case. Beans of this type are merged into the case's
/// history; they are asked inside a transaction of the reader's scope.
@FunctionalInterface
public interface Sakshistorikk {
    List<LoggedEvent> findBySak(SakId id);
}
