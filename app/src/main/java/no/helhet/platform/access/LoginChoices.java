package no.helhet.platform.access;

import java.util.List;

/// Port: the ways in, shown on the login page. Production lists the identity providers; a local
/// start lists the people one can be.
public interface LoginChoices {
    List<Choice> list();

    /// @param beskrivelse role and office, or empty
    /// @param gruppe `ANSATT`, `PARTNER` or `INNBYGGER`
    record Choice(String navn, String beskrivelse, String gruppe, String href) {}
}
