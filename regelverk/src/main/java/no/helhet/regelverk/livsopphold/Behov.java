package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// An expense that the resident asks help for, apart from daily subsistence.
///
/// @param id stable within the case
/// @param type what kind
/// @param navn what the line is called when the type does not say it ([Type#mustBeNamed])
/// @param barnId the child it is for, or null
/// @param sokt the amount for the month
/// @param norm the municipal norm the worker has chosen for it, or null
/// @param kilde where the amount is known from
public record Behov(
        String id,
        Type type,
        String navn,
        @Nullable String barnId,
        Belop sokt,
        @Nullable Norm norm,
        Kilde kilde) {

    /// An expense that is for no one child.
    public Behov(String id, Type type, String navn, Belop sokt, @Nullable Norm norm, Kilde kilde) {
        this(id, type, navn, null, sokt, norm, kilde);
    }

    /// Kinds of expense, in the order of the ledger.
    public enum Type {
        BOLIG("boligramme"),
        STROM(null),
        INNBOFORSIKRING(null),
        /// Interest on the loan on one's home.
        BOLIGLANSRENTER(null),
        /// Instalments on a loan, which make the debtor richer.
        LANEAVDRAG(null),
        BARNEHAGE(null),
        SFO(null),
        /// What one child needs beyond the ordinary: equipment, leisure, a celebration.
        BARN_SARSKILT(null),
        ANNET(null);

        private final @Nullable String ramme;
        private final Tekst post =
                Tekst.of("post.utgift." + name().toLowerCase(Locale.ROOT).replace('_', '-'));

        Type(@Nullable String ramme) {
            this.ramme = ramme;
        }

        /// Must the expense be named, since the type does not say what it is?
        public boolean mustBeNamed() {
            return this == ANNET || this == BARN_SARSKILT;
        }

        Tekst post() {
            return post;
        }

        /// The municipal parameter that limits this kind wherever the municipality has set it.
        public @Nullable String ramme() {
            return ramme;
        }
    }

    /// What the line is.
    Tekst post() {
        return navn.isBlank() ? type.post() : Tekst.of("tekst.fri", navn);
    }

    /// A municipal norm, times a number (of children, for example).
    public record Norm(String parameterId, int antall) {}

    /// An expense with no norm chosen for it.
    public static Behov of(String id, Type type, Belop sokt, Kilde kilde) {
        return new Behov(id, type, "", sokt, null, kilde);
    }
}
