package no.helhet.praksis.satser;

import no.helhet.platform.database.Scopes;

/// Who may set the values of a municipality: those whose office serves the whole of it. Inside
/// Oslo the city council decides and a unit of the city sets; an office of some districts sees what
/// holds and sets nothing. The database refuses it too.
final class Satsrett {
    private Satsrett() {}

    /// May the user's office propose and approve?
    static boolean maySet() {
        return Scopes.current().bydeler().isEmpty();
    }
}
