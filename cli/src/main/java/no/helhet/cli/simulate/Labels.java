package no.helhet.cli.simulate;

import no.helhet.regelverk.mikrosimulering.Comparison.Group;

/// What the groups are called.
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
}
