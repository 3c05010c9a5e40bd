package no.helhet.praksis.kartlegging;

import no.helhet.praksis.kartlegging.Svarverdi.Avstar;
import no.helhet.praksis.kartlegging.Svarverdi.Dag;
import no.helhet.praksis.kartlegging.Svarverdi.Koder;
import no.helhet.praksis.kartlegging.Svarverdi.Ord;
import no.helhet.praksis.kartlegging.Svarverdi.Penger;
import no.helhet.praksis.kartlegging.Svarverdi.Tom;

/// Whether an answer is one to the question.
final class Svarkontroll {
    static final int MOST_LETTERS = 20_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Svarkontroll() {}

    static boolean fits(Sporsmal sporsmal, Svarverdi verdi) {
        return switch (verdi) {
            case Tom() -> true;
            case Avstar() -> sporsmal.kanAvsta();
            case Koder(var koder) ->
                    (sporsmal.type() == Svartype.FLERE
                                    || (sporsmal.type() == Svartype.VALG && koder.size() == 1))
                            && !koder.isEmpty()
                            && koder.stream().allMatch(sporsmal::knows);
            case Penger(var ore) -> sporsmal.type() == Svartype.BELOP && ore >= 0;
            case Dag(var dato) ->
                    sporsmal.type() == Svartype.DATO
                            && dato.getYear() >= FIRST_YEAR
                            && dato.getYear() <= LAST_YEAR;
            case Ord(var tekst) ->
                    sporsmal.type() == Svartype.TEKST
                            && !tekst.isBlank()
                            && tekst.length() <= MOST_LETTERS;
        };
    }
}
