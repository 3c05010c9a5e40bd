package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of an office's own question, as it was sent.
public record Tilleggsskjema(Map<String, String> felter) {
    private static final int MOST_LETTERS = 300;
    static final int MOST_CHOICES = 9;

    public Tilleggsskjema {
        felter = Map.copyOf(felter);
    }

    static Tilleggsskjema of(Tillegg tillegg, LocalDate fra) {
        return new Tilleggsskjema(
                Map.of(
                        "tema", tillegg.tema().name(),
                        "type", tillegg.type().name(),
                        "tekstNb", tillegg.tekst().nb(),
                        "tekstNn", tillegg.tekst().nn(),
                        "tekstEn", tillegg.tekst().en(),
                        "valgNb", String.join("\n", words(tillegg, 0)),
                        "valgNn", String.join("\n", words(tillegg, 1)),
                        "valgEn", String.join("\n", words(tillegg, 2)),
                        "fra", fra.toString()));
    }

    private static List<String> words(Tillegg tillegg, int language) {
        return tillegg.valg().stream()
                .map(w -> List.of(w.nb(), w.nn(), w.en()).get(language))
                .toList();
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    Tema tema() {
        return Tema.valueOf(felt("tema"));
    }

    Svartype type() {
        return Svartype.valueOf(felt("type"));
    }

    Wording tekst() {
        return new Wording(felt("tekstNb"), felt("tekstNn"), felt("tekstEn"));
    }

    LocalDate fra() {
        return LocalDate.parse(felt("fra"));
    }

    List<Wording> valg() {
        var all = new ArrayList<Wording>();
        var nb = lines("valgNb");
        for (int i = 0; i < nb.size(); i++) {
            all.add(new Wording(nb.get(i), lines("valgNn").get(i), lines("valgEn").get(i)));
        }
        return all;
    }

    private List<String> lines(String name) {
        return felt(name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /// What is wrong, with the keys of the texts; empty when the question can be asked.
    List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (Arrays.stream(Tema.values()).noneMatch(t -> t.name().equals(felt("tema")))) {
            problems.add(new Problem("tema", "kartlegging.tillegg.feil.tema"));
        }
        for (var name : List.of("tekstNb", "tekstNn", "tekstEn")) {
            if (felt(name).isEmpty() || felt(name).length() > MOST_LETTERS) {
                problems.add(new Problem(name, "kartlegging.tillegg.feil.tekst"));
            }
        }
        var type =
                Arrays.stream(Svartype.values())
                        .filter(t -> t.name().equals(felt("type")))
                        .findFirst();
        if (type.isEmpty()) {
            problems.add(new Problem("type", "kartlegging.tillegg.feil.type"));
        } else {
            checkChoices(type.get()).ifPresent(problems::add);
        }
        if (day().filter(d -> !d.isBefore(today)).isEmpty()) {
            problems.add(new Problem("fra", "kartlegging.tillegg.feil.fra"));
        }
        return problems;
    }

    private Optional<Problem> checkChoices(Svartype type) {
        var nb = lines("valgNb");
        var chosen = type == Svartype.VALG || type == Svartype.FLERE;
        if (!chosen) {
            return nb.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Problem("valgNb", "kartlegging.tillegg.feil.ingenvalg"));
        }
        var same =
                lines("valgNn").size() == nb.size()
                        && lines("valgEn").size() == nb.size()
                        && nb.stream().distinct().count() == nb.size();
        return same && nb.size() >= 2 && nb.size() <= MOST_CHOICES
                ? Optional.empty()
                : Optional.of(new Problem("valgNb", "kartlegging.tillegg.feil.valg"));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(fra());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
