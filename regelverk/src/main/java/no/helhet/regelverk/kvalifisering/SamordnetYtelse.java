package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Kilde;

import java.time.LocalDate;
import java.util.Locale;

/// A benefit that reduces the qualification benefit krone for krone, § 38 first paragraph.
///
/// @param id stable, and without personal data: it becomes part of the key of a line
/// @param type which benefit
/// @param from first day, within the period
/// @param to last day, within the period
/// @param dagsats the amount for each Monday to Friday
/// @param kilde where the amount is known from
public record SamordnetYtelse(
        String id, Type type, LocalDate from, LocalDate to, Belop dagsats, Kilde kilde) {

    /// The benefits of § 38. Child maintenance is none of them, § 37 second sentence.
    public enum Type {
        DAGPENGER,
        SYKEPENGER,
        FORELDREPENGER;

        private final Tekst post = Tekst.of("post.kvp." + name().toLowerCase(Locale.ROOT));

        Tekst post() {
            return post;
        }
    }

    /// Is it the same benefit for some of the same days?
    boolean overlaps(SamordnetYtelse other) {
        return type == other.type && !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
