package no.helhet.cli.simulate;

import no.helhet.regelverk.Digits;
import no.helhet.regelverk.mikrosimulering.Comparison.Group;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

/// What groups and legal values are called.
final class Labels {
    private Labels() {}

    static String of(Group group) {
        return switch (group.name()) {
            case "ENSLIG" -> "single";
            case "ENSLIG_MED_BARN" -> "single with children";
            case "PAR" -> "couple";
            case "PAR_MED_BARN" -> "couple with children";
            case "BOFELLESSKAP" -> "shared home";
            case "BOFELLESSKAP_MED_BARN" -> "shared home with children";
            case "1" -> "1 (lowest)";
            case "10" -> "10 (highest)";
            default -> group.name();
        };
    }

    /// A legal value in words.
    static String of(Funnet value) {
        var number = Digits.grouped(value.value());
        return switch (value.unit()) {
            case KRONER, KRONER_PER_MANED, KRONER_PER_DAG, KRONER_PER_AR -> value.belop().format();
            case JA_NEI -> value.isYes() ? "yes" : "no";
            case ALDERSREGEL ->
                    switch (value.aldersregel()) {
                        case MANEDEN_ETTER -> "from the month after the birthday";
                        case SAMME_MANED -> "from the month of the birthday";
                        case PA_DAGEN -> "from the birthday";
                    };
            case AR -> number + " years";
            case PROSENT -> number + " %";
            // No other unit is a value of financial assistance by the month.
            default -> number + " " + value.unit().word();
        };
    }
}
