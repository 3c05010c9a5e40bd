package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What came of two answers, read back from the words they were shown in.
final class Konfliktvalg {
    private final Sporsmal sporsmal;
    private final Texts t;

    Konfliktvalg(Sporsmal sporsmal, Texts t) {
        this.sporsmal = sporsmal;
        this.t = t;
    }

    /// @param valg `min`, `annen` or `begge`; both can be kept of words and of several choices, of
    ///     other answers the first is
    /// @return empty when the words are no answer to the question
    Optional<Svarverdi> read(String valg, String min, String annen) {
        var mine = parse(min);
        var theirs = parse(annen);
        if (valg.equals("annen")) {
            return theirs;
        }
        if (!valg.equals("begge") || mine.isEmpty() || theirs.isEmpty()) {
            return mine;
        }
        return Optional.of(together(mine.get(), theirs.get()));
    }

    /// The words that are shown of one of the two; each choice on a line of its own.
    String write(Svarverdi verdi) {
        return switch (verdi) {
            case Svarverdi.Koder(var koder) ->
                    sporsmal.valg().stream()
                            .filter(v -> koder.contains(v.kode()))
                            .map(v -> v.tekst().in(t.language()))
                            .collect(Collectors.joining("\n"));
            case Svarverdi.Penger(var ore) -> t.number(ore);
            case Svarverdi.Dag(var dato) -> dato.toString();
            case Svarverdi.Ord(var tekst) -> tekst;
            case Svarverdi.Avstar() -> t.get("kartlegging.avstar");
            case Svarverdi.Tom() -> "";
        };
    }

    private Svarverdi together(Svarverdi mine, Svarverdi theirs) {
        if (mine instanceof Svarverdi.Ord(var a) && theirs instanceof Svarverdi.Ord(var b)) {
            return new Svarverdi.Ord(a.equals(b) ? a : a + "\n\n" + b);
        }
        if (sporsmal.type() == Svartype.FLERE
                && mine instanceof Svarverdi.Koder(var a)
                && theirs instanceof Svarverdi.Koder(var b)) {
            var both = new ArrayList<>(a);
            both.addAll(b);
            return ordered(both);
        }
        return mine;
    }

    private Svarverdi.Koder ordered(List<String> codes) {
        return new Svarverdi.Koder(
                sporsmal.valg().stream().map(Sporsmal.Valg::kode).filter(codes::contains).toList());
    }

    private Optional<Svarverdi> parse(String words) {
        var text = words.strip();
        if (text.isEmpty()) {
            return Optional.of(new Svarverdi.Tom());
        }
        if (sporsmal.kanAvsta() && text.equals(t.get("kartlegging.avstar"))) {
            return Optional.of(new Svarverdi.Avstar());
        }
        return switch (sporsmal.type()) {
            case TEKST -> Optional.of(new Svarverdi.Ord(text));
            case BELOP -> {
                var ore = Kroner.parse(text);
                yield ore.isPresent()
                        ? Optional.of(new Svarverdi.Penger(ore.getAsLong()))
                        : Optional.empty();
            }
            case DATO -> day(text);
            case VALG, FLERE -> codes(text);
        };
    }

    private Optional<Svarverdi> codes(String text) {
        var labels = text.lines().map(String::strip).toList();
        var codes =
                sporsmal.valg().stream()
                        .filter(v -> labels.contains(v.tekst().in(t.language())))
                        .map(Sporsmal.Valg::kode)
                        .toList();
        var answer = ordered(codes);
        return codes.size() == labels.size() && Svarkontroll.fits(sporsmal, answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    private static Optional<Svarverdi> day(String text) {
        try {
            return Optional.of(new Svarverdi.Dag(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
