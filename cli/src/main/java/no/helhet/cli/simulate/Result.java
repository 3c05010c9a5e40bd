package no.helhet.cli.simulate;

import no.helhet.regelverk.mikrosimulering.Comparison;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Sikkerhet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// What came of a simulation.
///
/// @param before the legal values of the first rules
/// @param after those of the second
public record Result(
        Request request, Comparison comparison, List<Funnet> before, List<Funnet> after) {
    /// A year is twelve times the month: the same people, the same rates.
    static final int MONTHS = 12;

    static final List<String> ASSUMPTIONS =
            List.of(
                    "Everybody who is entitled applies and gets it: take-up is 100 %.",
                    "Nobody changes what they do: no behaviour is simulated.",
                    "The rates are used as they are; the individual assessment of § 18 is not.",
                    "A year is twelve times the month.",
                    "Municipal frames and rates are not known to the command.");

    /// The values in use that nobody has read in an official publication.
    List<Funnet> unconfirmed() {
        return List.copyOf(
                new LinkedHashSet<>(
                        Stream.concat(before.stream(), after.stream())
                                .filter(f -> f.certainty() != Sikkerhet.BEKREFTET)
                                .toList()));
    }
}
