package no.helhet.regelverk.parametre;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.parametre.Parameter.Hull;
import no.helhet.regelverk.parametre.Parameter.Rad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What makes a parameter sound: rows in order, none overlapping, every gap between two rows
/// stated, no gap stated that is not there, a source on every row, values that fit the unit.
public final class Parameterkontroll {
    private Parameterkontroll() {}

    /// The faults, none for a sound parameter.
    public static List<Parameterfeil> check(Parameter parameter) {
        Faults faults = new Faults(parameter.id());
        if (!parameter.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            faults.add("id", "parameterfeil.id");
        }
        if (parameter.hjemmel().isBlank()) {
            faults.add("hjemmel", "parameterfeil.mangler");
        }
        if (parameter.rows().isEmpty()) {
            faults.add("rows", "parameterfeil.ingen-rader");
        }
        List<Hull> unused = new ArrayList<>(parameter.gaps());
        for (int i = 0; i < parameter.rows().size(); i++) {
            checkRow(parameter, i, faults);
            if (i > 0) {
                checkJoint(parameter.rows().get(i - 1), parameter.rows().get(i), i, unused, faults);
            }
        }
        for (Hull gap : unused) {
            faults.add("gaps", "parameterfeil.hull-finnes-ikke", gap.from(), gap.to());
        }
        return List.copyOf(faults.all);
    }

    private static void checkRow(Parameter parameter, int i, Faults faults) {
        Rad row = parameter.rows().get(i);
        String place = "rows[" + i + "].";
        LocalDate to = row.to();
        if (to != null && to.isBefore(row.from())) {
            faults.add(place + "to", "parameterfeil.slutt-for-start");
        }
        if (row.source().isBlank()) {
            faults.add(place + "source", "parameterfeil.mangler");
        }
        boolean outside =
                switch (parameter.unit()) {
                    case JA_NEI -> row.value() < 0 || row.value() > 1;
                    case ALDERSREGEL ->
                            row.value() < 0 || row.value() >= Aldersregel.values().length;
                    default -> row.value() < (parameter.unit().isDivisor() ? 1 : 0);
                };
        if (outside) {
            faults.add(place + "value", "parameterfeil.verdi", parameter.unit().word());
        }
    }

    private static void checkJoint(Rad before, Rad row, int i, List<Hull> unused, Faults faults) {
        LocalDate end = before.to();
        String place = "rows[" + i + "].from";
        if (end == null || !row.from().isAfter(end)) {
            faults.add(place, "parameterfeil.overlapp");
            return;
        }
        LocalDate next = end.plusDays(1);
        if (row.from().equals(next)) {
            return;
        }
        LocalDate last = row.from().minusDays(1);
        if (!unused.removeIf(gap -> gap.from().equals(next) && gap.to().equals(last))) {
            faults.add(place, "parameterfeil.hull", next, last);
        }
    }

    private static final class Faults {
        private final String id;
        private final List<Parameterfeil> all = new ArrayList<>();

        private Faults(String id) {
            this.id = id;
        }

        private void add(String place, String key, Object... arguments) {
            all.add(new Parameterfeil(id + ": " + place, Tekst.of(key, arguments)));
        }
    }
}
