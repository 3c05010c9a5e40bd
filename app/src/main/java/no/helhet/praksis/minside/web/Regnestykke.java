package no.helhet.praksis.minside.web;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Manedsregnskap;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// How a month's amount was worked out, from the decision's own trace.
///
/// @param fratrekk income that counts, and a reduction
/// @param holdtUtenfor what was stated and is counted as nothing, such as child benefit
public record Regnestykke(
        YearMonth maned,
        List<Linje> behov,
        long behovOre,
        List<Linje> fratrekk,
        long stonadOre,
        List<Linje> holdtUtenfor) {
    private static final Tekster WORDS = Tekster.load();

    /// A month of the stored trace.
    public static Regnestykke of(Manedsregnskap maned) {
        return new Regnestykke(
                maned.maned(),
                lines(maned, Gruppe.BEHOV),
                maned.forslag().behov().ore(),
                Stream.of(Gruppe.INNTEKT, Gruppe.REDUKSJON)
                        .flatMap(gruppe -> lines(maned, gruppe).stream())
                        .toList(),
                maned.forslag().stonad().ore(),
                lines(maned, Gruppe.UTENFOR));
    }

    private static List<Linje> lines(Manedsregnskap maned, Gruppe gruppe) {
        return maned.linjer().stream()
                .filter(l -> l.gruppe() == gruppe)
                .map(
                        l ->
                                new Linje(
                                        l.post(),
                                        l.setning(),
                                        l.forslag().ore(),
                                        l.overstyring() != null))
                .toList();
    }

    /// @param post what it is
    /// @param setning why, in one sentence
    /// @param overstyrt a person set the amount; the letter says why
    public record Linje(Tekst post, Tekst setning, long belopOre, boolean overstyrt) {
        public String name(Texts t) {
            return render(post, t);
        }

        /// The sentence of the letter, without the name that stands above it here.
        public String why(Texts t) {
            if (overstyrt) {
                return t.get("minside.hvorfor.overstyrt");
            }
            var sentence = render(setning, t);
            var prefix = name(t) + ": ";
            return sentence.startsWith(prefix) ? sentence.substring(prefix.length()) : sentence;
        }

        private static String render(Tekst text, Texts t) {
            return WORDS.render(text, Sprak.valueOf(t.language().name()));
        }
    }
}
