package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Income in the month, after tax, or savings at hand.
///
/// @param id stable within the case
/// @param type what kind
/// @param navn the explanation on the line, for example the employer; may be blank
/// @param belop the amount after tax
/// @param hvem whose it is
/// @param kilde where the amount is known from
public record Inntekt(String id, Type type, String navn, Belop belop, Hvem hvem, Kilde kilde) {

    /// Kinds of income, in the order of the ledger.
    public enum Type {
        LONN(null),
        TRYGD(null),
        BOSTOTTE(null),
        BARNEBIDRAG(null),
        ANNET(null),
        /// Money in the bank and other means that can be used now, above the free amount.
        SPAREPENGER(null),
        /// Left out from 1 September 2022, sotjl § 18 third paragraph.
        BARNETRYGD("barnetrygd-utenfor"),
        /// A child's earnings in spare time and holidays, left out from 1 January 2016.
        BARNS_ARBEIDSINNTEKT("barns-arbeidsinntekt-utenfor");

        private final @Nullable String utenfor;
        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        private final Tekst post = Tekst.of("post.inntekt." + word);

        Type(@Nullable String utenfor) {
            this.utenfor = utenfor;
        }

        /// The word in rule ids and keys of texts.
        String word() {
            return word;
        }

        Tekst post() {
            return post;
        }

        /// The parameter that says from when this kind is left out, or null when it never is.
        @Nullable String utenfor() {
            return utenfor;
        }
    }
}
