package no.helhet.praksis.sak.web;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Trygd;
import no.helhet.praksis.sak.Situasjon;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The answers of the form as they stand in it; what is not answered is missing or blank.
///
/// @param felt by the field's name
public record Situasjonssvar(Map<String, String> felt, Set<String> sanksjoner) {
    public static final String SAMBOER = "vilkarForSamboer";
    static final List<String> CHOICES =
            List.of("livsoppholdskilde", "trygd", "arbeidssituasjon", "bosituasjon");
    static final List<String> QUESTIONS = List.of("okonomiskRadgivning", "individuellPlan");

    public Situasjonssvar {
        felt = Map.copyOf(felt);
        sanksjoner = Set.copyOf(sanksjoner);
    }

    public static Situasjonssvar of(Situasjon s) {
        var felt = new LinkedHashMap<String, String>();
        felt.put("dato", s.dato().toString());
        felt.put("kilde", s.kilde().name());
        felt.put("livsoppholdskilde", s.livsoppholdskilde().name());
        felt.put("trygd", s.trygd().name());
        felt.put("arbeidssituasjon", s.arbeidssituasjon().name());
        felt.put("bosituasjon", s.bosituasjon().name());
        felt.put("okonomiskRadgivning", yesNo(s.okonomiskRadgivning()));
        felt.put("individuellPlan", yesNo(s.individuellPlan()));
        felt.put(SAMBOER, yesNo(s.vilkarForSamboer()));
        return new Situasjonssvar(
                felt, s.sanksjoner().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    public Situasjonssvar with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var changed = new LinkedHashMap<>(felt);
        changed.put(name, value.toString());
        return new Situasjonssvar(changed, sanksjoner);
    }

    public String get(String name) {
        return felt.getOrDefault(name, "");
    }

    /// The situation; empty when something is not answered.
    public Optional<Situasjon> read() {
        try {
            return Optional.of(
                    new Situasjon(
                            LocalDate.parse(get("dato")),
                            Situasjon.Kilde.valueOf(get("kilde")),
                            Livsoppholdskilde.valueOf(get("livsoppholdskilde")),
                            Trygd.valueOf(get("trygd")),
                            Arbeidssituasjon.valueOf(get("arbeidssituasjon")),
                            Bosituasjon.valueOf(get("bosituasjon")),
                            isYes("okonomiskRadgivning"),
                            isYes("individuellPlan"),
                            felt.containsKey(SAMBOER) && isYes(SAMBOER),
                            sanksjoner.stream()
                                    .map(Sanksjon::valueOf)
                                    .collect(Collectors.toSet())));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isYes(String name) {
        return switch (get(name)) {
            case "JA" -> true;
            case "NEI" -> false;
            default -> throw new IllegalArgumentException("Not answered: " + name);
        };
    }

    private static String yesNo(boolean yes) {
        return yes ? "JA" : "NEI";
    }

    static String[] codes(String name) {
        var values =
                switch (name) {
                    case "livsoppholdskilde" -> Livsoppholdskilde.values();
                    case "trygd" -> Trygd.values();
                    case "arbeidssituasjon" -> Arbeidssituasjon.values();
                    case "bosituasjon" -> Bosituasjon.values();
                    default -> throw new IllegalArgumentException(name);
                };
        return Arrays.stream(values).map(Object::toString).toArray(String[]::new);
    }
}
