package no.helhet.laering.omrade;

import no.helhet.statistics.reference.SyntheticCountry;
import no.helhet.statistics.reference.SyntheticCountry.Area;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The synthetic country as tables of questions.
final class Syntetisk {
    static final List<String> FAKTORER = List.of("ALDER", "KJONN", "UTDANNING", "BOLIG");

    private Syntetisk() {}

    static SyntheticCountry land(long seed) {
        return SyntheticCountry.draw(SyntheticCountry.Options.of(seed));
    }

    static Omradesporsmal sporsmal(Omradeniva niva, String over, int ar) {
        return new Omradesporsmal(Omrademal.STONAD, ar, niva, over, Tallkilde.IMPORT);
    }

    /// The districts of the divided municipality, with basic units in them.
    static Omradetabell bydeler(SyntheticCountry land, int ar) {
        return table(
                land,
                land.cells().stream()
                        .filter(c -> c.year() == ar && c.area().length() == 8)
                        .map(c -> cell(c, c.area().substring(0, 6), "", c.area()))
                        .toList());
    }

    static Omradetabell grunnkretser(SyntheticCountry land, int ar) {
        return table(
                land,
                land.cells().stream()
                        .filter(c -> c.year() == ar && c.area().length() == 8)
                        .map(c -> cell(c, c.area(), c.area().substring(0, 6), ""))
                        .toList());
    }

    static Omradetabell kommuner(SyntheticCountry land, int ar) {
        return table(
                land,
                land.cells().stream()
                        .filter(c -> c.year() == ar && c.area().length() == 4)
                        .map(c -> cell(c, c.area(), "", ""))
                        .toList());
    }

    private static Omradetabell table(SyntheticCountry land, List<Omradecelle> celler) {
        Map<String, String> navn =
                land.areas().stream().collect(Collectors.toMap(Area::code, Area::name));
        return new Omradetabell(FAKTORER, navn, Map.of(), celler);
    }

    private static Omradecelle cell(
            SyntheticCountry.Cell c, String omrade, String ytre, String indre) {
        var s = c.stratum();
        return new Omradecelle(
                omrade,
                ytre,
                indre,
                List.of(
                        "a" + s.ageFrom(),
                        s.woman() ? "KVINNE" : "MANN",
                        s.education(),
                        s.tenant() ? "LEIER" : "EIER"),
                c.people(),
                c.recipients());
    }

    /// Of one who lives in a basic unit and is as the stratum says, in the last year, whose own
    /// effect is nought.
    static double probability(SyntheticCountry land, Omradecelle cell) {
        var truth = land.truth();
        var effects = truth.effects();
        var s = cell.stratum();
        double odds =
                effects.intercept()
                        + switch (s.get(0)) {
                            case "a18" -> effects.young();
                            case "a45" -> effects.older();
                            default -> 0;
                        }
                        + (s.get(1).equals("KVINNE") ? effects.woman() : 0)
                        + switch (s.get(2)) {
                            case "GRUNNSKOLE" -> effects.basic();
                            case "HOYERE" -> effects.higher();
                            default -> 0;
                        }
                        + (s.get(3).equals("LEIER") ? effects.tenant() : 0)
                        + truth.drawn().getOrDefault(cell.indre().substring(0, 4), 0.0)
                        + truth.district(cell.omrade(), 2025)
                        + truth.drawn().getOrDefault(cell.indre(), 0.0);
        return 1 / (1 + Math.exp(-odds));
    }
}
