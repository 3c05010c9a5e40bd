package no.helhet.laering.uttrekk;

import no.helhet.platform.web.Problem;

import java.util.List;

/// What came of asking for a data set, or of deciding about one.
sealed interface Uttrekksutfall {
    /// Stored; sent twice, it is stored once.
    record Bedt(UttrekkId id) implements Uttrekksutfall {}

    /// The form has faults; each with the key of its text.
    record Avvist(List<Problem> feil) implements Uttrekksutfall {}

    record Gjort(Uttrekk uttrekk) implements Uttrekksutfall {}

    record Nektet(Grunn grunn) implements Uttrekksutfall {}

    record FinnesIkke() implements Uttrekksutfall {}

    /// Why not. Its text is `uttrekk.nektet.<name>`.
    enum Grunn {
        SAMME_PERSON,
        /// The office serves districts, and a data set is about the whole.
        BYDEL,
        /// Somebody has decided already, or it has ended.
        AVGJORT,
        /// Fewer persons than must be alike.
        FOR_FA,
        UTLOPT,
        MANGLER_GRUNN
    }
}
