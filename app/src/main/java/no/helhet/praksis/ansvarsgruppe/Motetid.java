package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The day and hours of a meeting, as somebody typed them.
final class Motetid {
    private final @Nullable Instant start;
    private final @Nullable Instant slutt;
    private final List<Problem> problems = new ArrayList<>();

    Motetid(Samarbeidsmote m) {
        start = m.start();
        slutt = m.slutt();
    }

    Motetid(Gruppeskjema skjema, Grupperegler regler) {
        var dag = skjema.dag("dag");
        var fra = skjema.tid("fra");
        var til = skjema.tid("til");
        start = at(dag, fra);
        slutt = at(dag, til);
        if (dag == null) {
            problems.add(new Problem("dag", "ansvarsgruppe.feil.dag"));
        } else if (start != null && !start.isAfter(regler.now()) || dag.isBefore(regler.today())) {
            problems.add(new Problem("dag", "ansvarsgruppe.feil.forbi"));
        } else if (dag.isAfter(regler.today().plusYears(2))) {
            problems.add(new Problem("dag", "ansvarsgruppe.feil.lenge"));
        }
        if (fra == null) {
            problems.add(new Problem("fra", "ansvarsgruppe.feil.klokke"));
        }
        if (til == null) {
            problems.add(new Problem("til", "ansvarsgruppe.feil.klokke"));
        } else if (fra != null && !til.isAfter(fra)) {
            problems.add(new Problem("til", "ansvarsgruppe.feil.slutt"));
        }
    }

    private static @Nullable Instant at(@Nullable LocalDate dag, @Nullable LocalTime time) {
        return dag == null || time == null ? null : Grupperegler.at(dag, time);
    }

    /// What is wrong, by field; the text is a key.
    List<Problem> problems() {
        return problems;
    }

    /// Asked for only when nothing is wrong.
    Instant start() {
        return Objects.requireNonNull(start);
    }

    Instant slutt() {
        return Objects.requireNonNull(slutt);
    }
}
