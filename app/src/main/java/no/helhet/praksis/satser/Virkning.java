package no.helhet.praksis.satser;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a proposal makes of a value in one period. Values as the rules hold them, null for
/// none.
///
/// @param tom last day, or null for ever after
record Virkning(
        LocalDate fom, @Nullable LocalDate tom, @Nullable Long before, @Nullable Long after) {

    /// In order of time, without the periods where the value stays as it was.
    ///
    /// @param approved those of the same value, in the order they were approved
    static List<Virkning> of(Sats sats, Forslag forslag, List<Forslag> approved) {
        var kommunenr = forslag.id().kommunenr();
        var now = Tidslinje.of(approved).parameter(sats);
        var then = Tidslinje.of(Stream.concat(approved.stream(), Stream.of(forslag)).toList());
        var changed = then.parameter(sats);
        var dates = dates(Stream.concat(now.stream(), changed.stream()), sats);
        dates.add(forslag.fom());
        var end = forslag.tom();
        var within = end == null ? dates : dates.headSet(end, true);
        var before = layer(kommunenr, now);
        var after = layer(kommunenr, changed);
        var effects = new ArrayList<Virkning>();
        for (var date : within.tailSet(forslag.fom(), true)) {
            var next = within.higher(date);
            add(
                    effects,
                    new Virkning(
                            date,
                            next == null ? end : next.minusDays(1),
                            value(before, kommunenr, sats, date),
                            value(after, kommunenr, sats, date)));
        }
        return effects.stream().filter(v -> !Objects.equals(v.before, v.after)).toList();
    }

    /// The days on which the value may become another, by these rows and the national ones.
    static TreeSet<LocalDate> dates(Stream<Parameter> own, Sats sats) {
        var dates = new TreeSet<LocalDate>();
        var national = Parametre.nasjonale().all().stream().filter(p -> p.id().equals(sats.id()));
        Stream.concat(own, national)
                .flatMap(p -> p.rows().stream())
                .forEach(
                        row -> {
                            dates.add(row.from());
                            if (row.to() != null) {
                                dates.add(row.to().plusDays(1));
                            }
                        });
        return dates;
    }

    private static void add(List<Virkning> effects, Virkning next) {
        var last = effects.isEmpty() ? null : effects.getLast();
        if (last != null
                && Objects.equals(last.before, next.before)
                && Objects.equals(last.after, next.after)) {
            effects.set(
                    effects.size() - 1, new Virkning(last.fom, next.tom, last.before, last.after));
        } else {
            effects.add(next);
        }
    }

    private static Parametre layer(String kommunenr, Optional<Parameter> own) {
        return Parametre.nasjonale().with(kommunenr, own.stream().toList());
    }

    private static @Nullable Long value(
            Parametre parametre, String kommunenr, Sats sats, LocalDate date) {
        return parametre.find(kommunenr, sats.id(), date) instanceof Funnet found
                ? found.value()
                : null;
    }
}
