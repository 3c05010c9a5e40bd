package no.helhet.praksis.kvalifisering;

import no.helhet.formats.kostra.Sluttsituasjon;
import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.formats.kostra.TidligereYtelse;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.praksis.kvalifisering.Programopplysninger.Etterpa;
import no.helhet.praksis.kvalifisering.Programopplysninger.ForSoknad;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads the forms. What is no day or no number becomes what the service refuses with its field.
final class Programskjema {
    private static final int LAST_WEEKDAY = 5;

    private Programskjema() {}

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    static Programinnhold content(Map<String, String> form) {
        var answers = new EnumMap<Programvilkar, Programinnhold.Svar>(Programvilkar.class);
        for (var v : Programvilkar.values()) {
            var yes = form.getOrDefault("vilkar-" + v, "");
            answers.put(
                    v,
                    new Programinnhold.Svar(
                            yes.isEmpty() ? null : Boolean.valueOf(yes),
                            form.getOrDefault("grunn-" + v, "").strip()));
        }
        var type = word(Programinnhold.Type.class, form.get("type"));
        return new Programinnhold(
                type == null ? Programinnhold.Type.INNVILGET : type,
                day(form.get("fom")),
                day(form.get("tom")),
                type == Programinnhold.Type.FORLENGET ? Map.of() : answers,
                form.getOrDefault("begrunnelse", "").strip(),
                form.getOrDefault("sarligeGrunner", "").strip());
    }

    /// One activity for each weekday that has one; hours that are none become -1.
    static List<Ukeplan.Linje> week(Map<String, String> form) {
        var lines = new ArrayList<Ukeplan.Linje>();
        for (int day = 1; day <= LAST_WEEKDAY; day++) {
            var at = "linje-" + day + "-";
            var what = form.getOrDefault(at + "hva", "").strip();
            var hours = form.getOrDefault(at + "timer", "").strip();
            if (what.isEmpty() && hours.isEmpty()) {
                continue;
            }
            var minutes = Programtid.parse(hours);
            lines.add(
                    new Ukeplan.Linje(
                            day,
                            form.getOrDefault(at + "fra", "").strip(),
                            minutes == null ? -1 : minutes,
                            what,
                            form.getOrDefault(at + "hvor", "").strip(),
                            partner(form.get(at + "partner")),
                            null));
        }
        return lines;
    }

    /// What is no id becomes one that is nobody's, which the service refuses.
    private static @Nullable UUID partner(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    /// The days chosen in a month, and with `alle` those left blank up to today as met.
    ///
    /// @param meetings the days of the month that are to be registered
    static List<Programoppmote.Dag> attendance(
            Map<String, String> form, List<Programmaned.Rute> meetings, LocalDate today) {
        var all = form.containsKey("alle");
        var days = new ArrayList<Programoppmote.Dag>();
        for (var entry : form.entrySet()) {
            if (!entry.getKey().startsWith("slag-")) {
                continue;
            }
            var day = day(entry.getKey().substring("slag-".length()));
            var slag = word(Programdag.Slag.class, entry.getValue());
            if (day != null && slag != null) {
                days.add(dag(form, day, slag));
            }
        }
        if (all) {
            meetings.stream()
                    .filter(r -> r.isMeeting() && r.dag() == null && !r.dato().isAfter(today))
                    .filter(r -> !r.isDisputed())
                    .map(Programmaned.Rute::dato)
                    .filter(d -> days.stream().noneMatch(x -> x.dato().equals(d)))
                    .forEach(
                            d ->
                                    days.add(
                                            new Programoppmote.Dag(
                                                    d, Programdag.Slag.TIL_STEDE, 0, 0)));
        }
        return days;
    }

    private static Programoppmote.Dag dag(
            Map<String, String> form, LocalDate day, Programdag.Slag slag) {
        return new Programoppmote.Dag(
                day,
                slag,
                slag == Programdag.Slag.UGYLDIG_DEL ? minutes(form.get("borte-" + day)) : 0,
                minutes(form.get("arbeid-" + day)));
    }

    private static int minutes(@Nullable String hours) {
        if (hours == null || hours.isBlank()) {
            return 0;
        }
        var parsed = Programtid.parse(hours);
        return parsed == null ? -1 : parsed;
    }

    static Programstatistikk statistics(Map<String, String> form, List<Integer> years) {
        var from = form.getOrDefault("fraAnnenKommune", "");
        var help = form.getOrDefault("sosialhjelp", "");
        var extra = new TreeMap<Integer, Set<Tilleggsytelse>>();
        for (var year : years) {
            var chosen = chosen(Tilleggsytelse.class, form, "tillegg-" + year + "-");
            if (!chosen.isEmpty() || form.containsKey("tillegg-" + year + "-ingen")) {
                extra.put(year, chosen);
            }
        }
        var after = chosen(Sluttsituasjon.class, form, "etterpa-");
        var main = word(Sluttsituasjon.class, form.get("viktigst"));
        return new Programstatistikk(
                from.isEmpty() ? null : Boolean.valueOf(from),
                "true".equals(from) ? form.getOrDefault("fraKommunenr", "").strip() : null,
                help.isEmpty()
                        ? null
                        : new ForSoknad(
                                word(Sosialhjelpsrolle.class, help),
                                chosen(TidligereYtelse.class, form, "for-")),
                extra,
                after.isEmpty() || main == null ? null : new Etterpa(after, main));
    }

    private static <E extends Enum<E>> Set<E> chosen(
            Class<E> type, Map<String, String> form, String prefix) {
        Predicate<E> ticked = e -> form.containsKey(prefix + e.name());
        return Arrays.stream(type.getEnumConstants()).filter(ticked).collect(Collectors.toSet());
    }
}
