package no.helhet.platform.access;

import java.util.List;

/// Port: finds a resident's own person rows at login. The person module answers.
public interface ResidentDirectory {
    /// @param fnr the number the identity provider vouches for
    /// @return one per municipality that knows the person; empty when none does
    List<HelhetUser.ResidentPerson> findResident(String fnr);
}
