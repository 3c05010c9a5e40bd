package no.helhet.register;

import no.helhet.platform.database.Selection;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Where the rows of one of the register's tables come from: what the practice's own service says
/// of them now. The same answers the listener that heard of a change and the making of all anew, so
/// that both write the same.
interface Registerkilde<F extends Faktum> {
    Class<F> type();

    /// What is selected, in the order of the ids. What is not to be counted is left out there, not
    /// here, so that a page is short only when it is the last.
    List<Kilde<F>> find(String kommunenr, Selection selection);

    /// The ids by which the register knows the rows of these: the same, but for what is kept by
    /// person.
    default Set<UUID> keys(String kommunenr, Set<UUID> ids) {
        return ids;
    }
}
