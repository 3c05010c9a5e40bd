package no.helhet.regelverk.parametre;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All dated legal values: the national files and, above them, what each municipality has set.
/// Immutable and safe to share between threads.
public final class Parametre {
    private final Map<String, Verdirekke> national;
    private final Map<String, Map<String, Verdirekke>> municipal;
    private final List<Parameter> forChildren;

    private Parametre(
            Map<String, Verdirekke> national, Map<String, Map<String, Verdirekke>> municipal) {
        this.national = national;
        this.municipal = municipal;
        this.forChildren =
                national.values().stream()
                        .map(Verdirekke::parameter)
                        .filter(parameter -> parameter.alder() != null)
                        .toList();
    }

    /// The national values: the files on the class path, read and checked when first asked for.
    ///
    /// @throws ExceptionInInitializerError when a file is missing or unsound: the build is broken
    public static Parametre nasjonale() {
        return Nasjonale.VERDIER;
    }

    private static final class Nasjonale {
        static final Parametre VERDIER = load();
    }

    private static Parametre load() {
        List<Parameter> all = new ArrayList<>();
        for (String id : resource("INDEX").lines().toList()) {
            switch (Parameterfil.read(id, resource(id + ".yaml"))) {
                case Parameterfil.Lest(Parameter parameter) -> all.add(parameter);
                case Parameterfil.Avvist(var faults) ->
                        throw new IllegalStateException("Unsound parameter file: " + faults);
            }
        }
        return new Parametre(index(all, null), Map.of());
    }

    /// These values with those of one municipality above them. Where the municipality has a row for
    /// a date, it wins; where it has none, the national value holds. Earlier values of the same
    /// municipality are replaced as a whole.
    ///
    /// @param kommunenr four digits
    /// @param parametre checked with [Parameterkontroll] before
    /// @throws IllegalArgumentException for a municipality number or a parameter that is unsound
    public Parametre with(String kommunenr, List<Parameter> parametre) {
        if (!kommunenr.matches("\\d{4}")) {
            throw new IllegalArgumentException("kommunenr must be four digits: " + kommunenr);
        }
        requireSound(parametre);
        Map<String, Map<String, Verdirekke>> layers = new HashMap<>(municipal);
        layers.put(kommunenr, index(parametre, kommunenr));
        return new Parametre(national, Map.copyOf(layers));
    }

    /// These values with some national ones replaced, or added: what would hold if an act that is
    /// not in force came into force. Municipal values stay above them.
    ///
    /// @throws IllegalArgumentException for a parameter that is unsound
    public Parametre replacing(List<Parameter> parametre) {
        requireSound(parametre);
        Map<String, Verdirekke> values = new HashMap<>(national);
        values.putAll(index(parametre, null));
        return new Parametre(Map.copyOf(values), municipal);
    }

    private void requireSound(List<Parameter> parametre) {
        for (Parameter parameter : parametre) {
            List<Parameterfeil> faults = Parameterkontroll.check(parameter);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException("Unsound parameter: " + faults);
            }
            Verdirekke ours = national.get(parameter.id());
            if (ours != null && ours.parameter().unit() != parameter.unit()) {
                throw new IllegalArgumentException(
                        parameter.id() + " must have the unit " + ours.parameter().unit());
            }
        }
    }

    /// The national value on a date.
    public Oppslag find(String id, LocalDate date) {
        Verdirekke values = national.get(id);
        return values == null ? new Ukjent(id, date) : values.find(date);
    }

    /// Is there a national parameter with this id?
    public boolean isKnown(String id) {
        return national.containsKey(id);
    }

    /// The value that holds in a municipality on a date.
    public Oppslag find(String kommunenr, String id, LocalDate date) {
        Map<String, Verdirekke> layer = municipal.get(kommunenr);
        if (layer != null) {
            Verdirekke own = layer.get(id);
            if (own != null && own.find(date) instanceof Funnet found) {
                return found;
            }
        }
        return find(id, date);
    }

    /// The national parameter for children of this age in whole years, if there is one.
    public Optional<Parameter> forAge(int age) {
        for (Parameter parameter : forChildren) {
            if (parameter.alder() != null && parameter.alder().contains(age)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /// All national parameters, by id.
    public List<Parameter> all() {
        return national.values().stream()
                .map(Verdirekke::parameter)
                .sorted(java.util.Comparator.comparing(Parameter::id))
                .toList();
    }

    private static Map<String, Verdirekke> index(
            List<Parameter> parametre, @org.jspecify.annotations.Nullable String kommunenr) {
        Map<String, Verdirekke> index = new HashMap<>();
        for (Parameter parameter : parametre) {
            if (index.put(parameter.id(), new Verdirekke(parameter, kommunenr)) != null) {
                throw new IllegalArgumentException("Two parameters named " + parameter.id());
            }
        }
        return Map.copyOf(index);
    }

    private static String resource(String name) {
        try (InputStream stream = Parametre.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing on the class path: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
