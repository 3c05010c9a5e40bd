package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Sporringssvar.Feil;
import no.helhet.laering.apnetall.Sporringssvar.Lest;
import no.helhet.laering.apnetall.Tallsted.Niva;
import no.helhet.register.Inndeling;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads the question of an address. A parameter may hold several values with commas between, or
/// stand several times. What is not known is told, never passed over: an answer to another
/// question than the one asked would be worse.
final class Sporringsleser {
    static final String OMRADE = "omrade";
    static final String NIVA = "niva";
    static final String AR = "ar";
    static final String MANED = "maned";
    static final String VARIABEL = "variabel";
    static final String FORMAT = "format";
    static final String SPRAK = "sprak";
    static final List<String> FORMATS = List.of("json-stat2", "csv");
    static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    static final List<String> LEVELS = List.of("kommune", "bydel", "alle");
    private static final int MONTHS = 12;

    private final Tabell tabell;
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private @Nullable Feil feil;

    private Sporringsleser(Tabell tabell) {
        this.tabell = tabell;
    }

    /// @param places the codes there are
    /// @param years the years there are
    static Sporringssvar read(
            Tabell tabell,
            Map<String, String[]> parameters,
            Collection<String> places,
            Collection<Integer> years) {
        var reader = new Sporringsleser(tabell);
        var names = parameters(tabell);
        for (var entry : parameters.entrySet()) {
            if (!names.contains(entry.getKey())) {
                return new Feil(safe(entry.getKey()), false, names);
            }
            reader.asked.put(
                    entry.getKey(),
                    Arrays.stream(entry.getValue())
                            .flatMap(v -> Arrays.stream(v.split(",")))
                            .map(String::strip)
                            .filter(v -> !v.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return reader.read(new HashSet<>(places), years);
    }

    /// The names of the parameters a table takes.
    static List<String> parameters(Tabell tabell) {
        var names = new ArrayList<>(List.of(OMRADE, NIVA, AR));
        if (tabell.periode() == Tabell.Periode.MANED) {
            names.add(MANED);
        }
        tabell.inndelinger().forEach(i -> names.add(Tabell.id(i)));
        names.addAll(List.of(VARIABEL, FORMAT, SPRAK));
        return names;
    }

    private static String safe(String name) {
        return name.matches("[a-z_-]{1,30}") ? name : "?";
    }

    private Sporringssvar read(Set<String> places, Collection<Integer> years) {
        one(FORMAT, FORMATS);
        one(SPRAK, LANGUAGES);
        var levels = one(NIVA, LEVELS);
        var omrader = some(OMRADE, places, Function.identity(), List.of("4698", "030101"));
        var ar = some(AR, years, String::valueOf, texts(years));
        var months = IntStream.rangeClosed(1, MONTHS).boxed().toList();
        var maneder = some(MANED, months, String::valueOf, texts(months));
        var variabler =
                some(
                        VARIABEL,
                        tabell.variabler(),
                        Variabel::kode,
                        tabell.variabler().stream().map(Variabel::kode).toList());
        var koder = new LinkedHashMap<Inndeling, Set<String>>();
        for (var inndeling : tabell.inndelinger()) {
            var codes = new ArrayList<String>();
            codes.add(Tabell.ALL);
            codes.addAll(inndeling.koder());
            koder.put(inndeling, some(Tabell.id(inndeling), codes, Function.identity(), codes));
        }
        if (feil != null) {
            return feil;
        }
        return new Lest(
                new Sporring(tabell, omrader, level(levels), ar, maneder, koder, variabler));
    }

    private static @Nullable Niva level(Set<String> asked) {
        if (asked.contains("alle")) {
            return null;
        }
        return asked.isEmpty()
                ? Niva.KOMMUNE
                : Niva.valueOf(asked.iterator().next().toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).toList();
    }

    private Set<String> one(String name, List<String> allowed) {
        var values = some(name, allowed, Function.identity(), allowed);
        if (values.size() > 1) {
            refuse(name, allowed);
        }
        return values;
    }

    private <T> Set<T> some(
            String name, Collection<T> known, Function<T, String> code, List<String> allowed) {
        var values = new LinkedHashSet<T>();
        for (var text : asked.getOrDefault(name, Set.of())) {
            known.stream()
                    .filter(k -> code.apply(k).equals(text))
                    .findFirst()
                    .ifPresentOrElse(values::add, () -> refuse(name, allowed));
        }
        return values;
    }

    private void refuse(String name, List<String> allowed) {
        if (feil == null) {
            feil = new Feil(name, true, allowed);
        }
    }
}
