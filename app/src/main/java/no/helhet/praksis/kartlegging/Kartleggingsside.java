package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The page of a mapping.
///
/// @param mayWrite whether the reader may answer, and `mayComplete` say that a step is done
/// @param sagt what the person wants, in the person's own words; empty until it is said
/// @param onske the line of that; null when nothing is known either
/// @param kjente the lines of all themes but the wish and the children
/// @param apent what is open, when it is not of a child
/// @param svart how many answers there are, of those asked
/// @param tema how many themes are complete, `temaer` how many there are
/// @param siden when the page was read, for the question of what is new
public record Kartleggingsside(
        Kartlegging kartlegging,
        Person person,
        Husstand husstand,
        String navn,
        LocalDate today,
        boolean mayWrite,
        boolean mayComplete,
        String sagt,
        @Nullable Kjentrad onske,
        List<Kjentrad> kjente,
        @Nullable Apent apent,
        List<Barnedel> barn,
        List<Behovsrad> behov,
        boolean fleretatlig,
        int etater,
        List<Skrittrad> skritt,
        List<Choice> eiere,
        List<Point> rail,
        int tema,
        int temaer,
        int kjent,
        int stilt,
        List<Row> hendelser,
        List<String> andre,
        Instant siden,
        Fokus fokus,
        List<Problem> feil,
        @Nullable Svarkonflikt konflikt) {
    /// Where the keyboard goes when the page is drawn anew.
    public enum Fokus {
        RAD,
        FELT,
        /// Where it was.
        SAMME
    }

    /// The lines where others are.
    public List<String> gra() {
        return Stream.concat(kjente.stream(), barn.stream().flatMap(b -> b.rader().stream()))
                .filter(r -> r.annen() != null)
                .map(Kjentrad::id)
                .toList();
    }

    public String base() {
        return "/kartlegging/" + kartlegging.id().path();
    }

    /// The group and the child that are open, for those who look on.
    public String sted() {
        for (var b : barn) {
            if (b.apent() != null) {
                return b.apent().gruppe();
            }
        }
        return apent == null ? "" : apent.gruppe();
    }

    public String stedsBarn() {
        return barn.stream()
                .filter(b -> b.apent() != null)
                .map(b -> b.barn().toString())
                .findFirst()
                .orElse("");
    }
}
