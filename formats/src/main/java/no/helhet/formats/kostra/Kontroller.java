package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Regler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// The controls of a line by the receiver's published numbers: those that the social services'
/// forms have in common, and each form's own.
public final class Kontroller {
    /// What the office reports for.
    ///
    /// @param regler which national numbers are accepted
    public record Rapportering(String kommunenr, int year, Regler regler) {}

    private Kontroller() {}

    /// Runs every control on a line of form 11F, by the layout of the year reported for, and holds
    /// each field against the layout.
    public static Result check(String line, Rapportering rapportering) {
        return checkAll(
                line,
                Skjema.OKONOMISK_SOSIALHJELP,
                rapportering,
                List.of(Felleskontroller.ALL, Sosialhjelpskontroller.ALL, Sosialhjelpslayout.ALL));
    }

    /// Runs every control on a line of form 11CF, and holds each field against the layout.
    public static Result checkKvalifisering(String line, Rapportering rapportering) {
        return checkAll(
                line,
                Skjema.KVALIFISERINGSSTONAD,
                rapportering,
                List.of(Felleskontroller.ALL, Kvalifiseringskontroller.ALL, Layoutkontroller.ALL));
    }

    private static Result checkAll(
            String line, Skjema skjema, Rapportering rapportering, List<List<Kontroll>> all) {
        Optional<Layout> layout = Layout.find(skjema, rapportering.year());
        if (layout.isEmpty()) {
            return new Result.UnknownYear(rapportering.year(), Layout.YEARS);
        }
        int length = layout.get().length();
        if (line.length() != length) {
            return new Result.WrongLength(line.length(), length);
        }
        Line parts = new Line(layout.get(), line);
        List<Avvik> found = new ArrayList<>();
        for (List<Kontroll> kontroller : all) {
            for (Kontroll kontroll : kontroller) {
                kontroll.check(parts, rapportering).ifPresent(found::add);
            }
        }
        found.addAll(Layoutkontroller.fields(parts, found));
        return new Result.Checked(found);
    }

    /// What came of checking a line.
    public sealed interface Result {
        /// In the order of the controls' numbers; empty when the line is in order.
        record Checked(List<Avvik> avvik) implements Result {
            public Checked {
                avvik = List.copyOf(avvik);
            }
        }

        /// No layout is known for the year; the known ones are told.
        record UnknownYear(int year, SortedSet<Integer> known) implements Result {}

        /// The line cannot be taken apart.
        record WrongLength(int found, int expected) implements Result {}
    }
}
