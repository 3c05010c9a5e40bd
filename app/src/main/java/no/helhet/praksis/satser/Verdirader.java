package no.helhet.praksis.satser;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.satser.web.Satsrad;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Values as rows of a table.
final class Verdirader {
    private static final Parametre NATIONAL = Parametre.nasjonale();

    private final Satstekster words;
    private final LocalDate today;

    Verdirader(Texts t, LocalDate today) {
        this.words = new Satstekster(t);
        this.today = today;
    }

    /// The legal values in force that a municipality does not set.
    ///
    /// @param settable those it does set
    List<Satsrad> others(Map<String, Sats> settable) {
        return NATIONAL.all().stream()
                .filter(p -> !settable.containsKey(p.id()))
                .flatMap(
                        p ->
                                NATIONAL.find(p.id(), today) instanceof Funnet f
                                        ? Stream.of(national(p, null, f))
                                        : Stream.empty())
                .toList();
    }

    /// National values in force today or later that are not read in an official source, and those
    /// that no source was found for at all, whenever they held.
    List<Satsrad> unconfirmed(Map<String, Sats> settable) {
        var rows = new ArrayList<Satsrad>();
        for (var p : NATIONAL.all()) {
            for (var row : p.rows()) {
                if (isDoubtful(row) && NATIONAL.find(p.id(), row.from()) instanceof Funnet f) {
                    rows.add(national(p, settable.get(p.id()), f));
                }
            }
        }
        return rows;
    }

    private boolean isDoubtful(Parameter.Rad row) {
        var to = row.to();
        return switch (row.certainty()) {
            case Sikkerhet.BEKREFTET -> false;
            case Sikkerhet.SEKUNDAER -> to == null || !to.isBefore(today);
            case Sikkerhet.UBEKREFTET -> true;
        };
    }

    private Satsrad national(Parameter parameter, @Nullable Sats sats, Funnet found) {
        var verdi =
                sats == null
                        ? words.verdi(found.unit(), found.value())
                        : words.verdi(sats, found.value());
        return row(words.navn(parameter.id()), null, verdi, found, "");
    }

    /// @param found null when there is no value
    /// @param next what it becomes next, or empty
    Satsrad row(
            String navn, @Nullable String href, String verdi, @Nullable Funnet found, String next) {
        return found == null
                ? new Satsrad(navn, href, verdi, false, "", null, "", next)
                : new Satsrad(
                        navn,
                        href,
                        verdi,
                        found.kommunenr() != null,
                        words.kilde(found),
                        words.usikker(found.certainty()),
                        words.periode(found.from(), found.to()),
                        next);
    }
}
