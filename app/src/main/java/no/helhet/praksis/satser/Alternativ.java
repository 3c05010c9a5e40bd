package no.helhet.praksis.satser;

import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Enhet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One of the answers that a choice among rules has.
///
/// @param ord the word in forms and in the keys of texts
/// @param verdi as the rules hold it
record Alternativ(String ord, long verdi) {
    /// Those of a unit; none where the value is a number.
    static List<Alternativ> of(Enhet enhet) {
        return switch (enhet) {
            case JA_NEI -> List.of(new Alternativ("ja", 1), new Alternativ("nei", 0));
            case ALDERSREGEL ->
                    Arrays.stream(Aldersregel.values())
                            .map(regel -> new Alternativ(regel.word(), regel.ordinal()))
                            .toList();
            default -> List.of();
        };
    }

    static Optional<Alternativ> find(Enhet enhet, String ord) {
        return of(enhet).stream().filter(a -> a.ord.equals(ord)).findFirst();
    }

    static Optional<Alternativ> find(Enhet enhet, long verdi) {
        return of(enhet).stream().filter(a -> a.verdi == verdi).findFirst();
    }
}
