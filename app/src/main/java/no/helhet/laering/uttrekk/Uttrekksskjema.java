package no.helhet.laering.uttrekk;

import no.helhet.platform.web.Problem;
import no.helhet.register.Registerutvalg.Populasjon;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// The form as it was filled in; what was typed stays, right or wrong.
///
/// @param felt every field as it was sent
public record Uttrekksskjema(MultiValueMap<String, String> felt) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int SHORTEST_PURPOSE = 20;

    /// What the answer is.
    sealed interface Lest {
        record Godtatt(Uttrekksinnhold innhold) implements Lest {}

        /// Each with the key of its text.
        record Feil(List<Problem> feil) implements Lest {}
    }

    /// One field; empty when nothing was sent.
    public String value(String name) {
        return Objects.requireNonNullElse(felt.getFirst(name), "");
    }

    /// Whether one of several was chosen.
    public boolean has(String name, String value) {
        return felt.getOrDefault(name, List.of()).contains(value);
    }

    /// @param known the variables there are
    Lest read(Set<String> known, LocalDate today) {
        var feil = new ArrayList<Problem>();
        var tittel = line("tittel", feil);
        var formal = value("formal").strip();
        if (formal.length() < SHORTEST_PURPOSE || formal.length() > LONGEST_TEXT) {
            feil.add(new Problem("formal", "uttrekk.feil.formal"));
        }
        var grunnlag = choice("grunnlag", Uttrekksgrunnlag::valueOf, feil);
        var referanse = line("referanse", feil);
        var arkiv = line("arkiv", feil);
        var mottaker = line("mottaker", feil);
        var fom = date("fom", feil);
        var tom = date("tom", feil);
        if (fom != null && tom != null && tom.isBefore(fom)) {
            feil.add(new Problem("tom", "uttrekk.feil.tom"));
        }
        var slutt = date("slutt", feil);
        if (slutt != null && !slutt.isAfter(today)) {
            feil.add(new Problem("slutt", "uttrekk.feil.slutt"));
        }
        var populasjon = choice("populasjon", Populasjon::valueOf, feil);
        var fra = year("fodtFra", feil);
        var til = year("fodtTil", feil);
        if (fra != null && til != null && til < fra) {
            feil.add(new Problem("fodtTil", "uttrekk.feil.fodt"));
        }
        var avrunding = avrunding(feil);
        var variabler =
                felt.getOrDefault("variabler", List.of()).stream()
                        .filter(known::contains)
                        .distinct()
                        .toList();
        if (variabler.isEmpty()) {
            feil.add(new Problem("variabler", "uttrekk.feil.variabler"));
        }
        return feil.isEmpty()
                ? new Lest.Godtatt(
                        new Uttrekksinnhold(
                                tittel,
                                formal,
                                Objects.requireNonNull(grunnlag),
                                referanse,
                                arkiv,
                                mottaker,
                                variabler,
                                Objects.requireNonNull(populasjon),
                                fra,
                                til,
                                Objects.requireNonNull(fom),
                                Objects.requireNonNull(tom),
                                Objects.requireNonNull(slutt),
                                has("aldersgrupper", "true"),
                                has("maneder", "true"),
                                avrunding))
                : new Lest.Feil(List.copyOf(feil));
    }

    private String line(String name, List<Problem> feil) {
        var text = value(name).strip();
        if (text.isEmpty() || text.length() > LONGEST_LINE) {
            feil.add(new Problem(name, "uttrekk.feil." + name));
        }
        return text;
    }

    private @Nullable LocalDate date(String name, List<Problem> feil) {
        try {
            var date = LocalDate.parse(value(name).strip());
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a day that is out of all reason.
        }
        feil.add(new Problem(name, "uttrekk.feil.dato"));
        return null;
    }

    private @Nullable Integer year(String name, List<Problem> feil) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("(19|20)[0-9]{2}")) {
            feil.add(new Problem(name, "uttrekk.feil.ar"));
            return null;
        }
        return Integer.valueOf(text);
    }

    private long avrunding(List<Problem> feil) {
        return switch (value("avrunding")) {
            case "", "1" -> 1;
            case "10000" -> 10_000;
            case "100000" -> 100_000;
            default -> {
                feil.add(new Problem("avrunding", "uttrekk.feil.avrunding"));
                yield 1;
            }
        };
    }

    private <E extends Enum<E>> @Nullable E choice(
            String name, Function<String, E> of, List<Problem> feil) {
        try {
            return of.apply(value(name));
        } catch (IllegalArgumentException e) {
            feil.add(new Problem(name, "uttrekk.feil." + name));
            return null;
        }
    }

    /// The names of an enum, for a list of choices.
    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
