package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Avvik;

import java.util.List;
import java.util.SortedSet;

/// What came of making a line of a KOSTRA form, 11F or 11CF.
public sealed interface KostraSvar {
    /// @param avvik what the receiver's own controls say of it; empty when it is in order
    record Linje(String linje, List<Avvik> avvik) implements KostraSvar {
        public Linje {
            avvik = List.copyOf(avvik);
        }
    }

    /// Facts that the form demands and nobody has entered. They are never guessed.
    record Mangler(List<Mangel> mangler) implements KostraSvar {
        public Mangler {
            mangler = List.copyOf(mangler);
        }
    }

    /// Nothing was paid to the person in the year (11F), or the person was in no programme (11CF),
    /// so there is nothing to report.
    record IkkeMottaker() implements KostraSvar {}

    /// The pseudonym is nobody's in the scope.
    record UkjentPerson() implements KostraSvar {}

    /// No layout is known for the year.
    record UkjentAr(int year, SortedSet<Integer> kjente) implements KostraSvar {}

    /// A value is longer than the form has room for.
    record ForLangt(String felt, int tegn) implements KostraSvar {}

    /// @param felt the form's field
    /// @param hvor where to enter it: PERSONKORTET, SAKEN, KARTLEGGING, PROGRAMMET or OPPSETTET
    record Mangel(String felt, Hvor hvor) {}

    /// Where a missing fact is entered.
    enum Hvor {
        /// The person's card.
        PERSONKORTET,
        /// The case.
        SAKEN,
        /// The mapping of the person's situation.
        KARTLEGGING,
        /// The programme's page.
        PROGRAMMET,
        /// The installation's configuration, `helhet.rapport`.
        OPPSETTET
    }
}
