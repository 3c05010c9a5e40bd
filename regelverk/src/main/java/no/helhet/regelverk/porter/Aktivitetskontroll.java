package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The duty to set an activity condition for one under the age limit (sotjl § 20 a first
/// paragraph).
public final class Aktivitetskontroll {
    private static final String HJEMMEL = "sotjl § 20 a første ledd";
    private static final String GRENSE = "aktivitetsplikt-aldersgrense";

    private Aktivitetskontroll() {}

    /// Why § 20 a cannot be applied: before its time, over the age limit, or no birth date. Empty
    /// when it applies.
    public static Optional<Utfall> whyNot(
            @Nullable LocalDate fodt, LocalDate day, Parametre parametre) {
        if (!(parametre.find(GRENSE, day) instanceof Funnet limit)) {
            return first(Funn.notRelevant("port.aktivitet.for-regelen", day));
        }
        if (fodt == null) {
            return first(
                    new Funn().require(false, HJEMMEL, "#soker", "port.aktivitet.alder").all());
        }
        return fodt.until(day).getYears() >= limit.value()
                ? first(Funn.notRelevant("port.aktivitet.over-grensen", limit.value()))
                : Optional.empty();
    }

    /// Is the duty met by a condition, or by a coded reason for none?
    public static List<Utfall> check(
            @Nullable LocalDate fodt,
            LocalDate day,
            List<Vilkar> vilkar,
            @Nullable Aktivitetsunntak unntak,
            Parametre parametre) {
        Optional<Utfall> whyNot = whyNot(fodt, day, parametre);
        if (whyNot.isPresent() || !(parametre.find(GRENSE, day) instanceof Funnet limit)) {
            return whyNot.stream().toList();
        }
        boolean decided = unntak != null || vilkar.stream().anyMatch(Vilkar::aktivitet);
        return new Funn()
                .require(decided, HJEMMEL, "#vilkar", "port.aktivitet.mangler", limit.value())
                .all();
    }

    private static Optional<Utfall> first(List<Utfall> answers) {
        return Optional.of(answers.getFirst());
    }
}
