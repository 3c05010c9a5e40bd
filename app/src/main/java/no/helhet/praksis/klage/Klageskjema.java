package no.helhet.praksis.klage;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.porter.Klagemangel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The form that registers an appeal, as it was typed.
///
/// @param felter by the names of the fields
public record Klageskjema(Map<String, String> felter) {
    public String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    /// The form's own id: sent twice, it is one appeal. Null when it is none.
    @Nullable UUID nokkel() {
        try {
            return UUID.fromString(felt("nokkel"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The dates and the choice that cannot be read, with what to do.
    List<Problem> unreadable() {
        var wrong = new ArrayList<Problem>();
        if (day("mottatt") == null) {
            wrong.add(new Problem("mottatt", "klage.feil.dato"));
        }
        for (var field : List.of("postlagt", "underrettet")) {
            if (!felt(field).isEmpty() && day(field) == null) {
                wrong.add(new Problem(field, "klage.feil.dato"));
            }
        }
        if (mate() == null) {
            wrong.add(new Problem("mate", "klage.feil.mate"));
        }
        return wrong;
    }

    /// What the appeal is said to lack.
    public Set<Klagemangel> mangler() {
        return Mangelvalg.read(felter);
    }

    /// @param vedtatt the day of notice when none is typed: the letter is made available as the
    ///     decision is made
    Klageskriv read(LocalDate vedtatt) {
        var mottatt = day("mottatt");
        var mate = mate();
        if (mottatt == null || mate == null) {
            throw new IllegalStateException("Read before it was checked");
        }
        var underrettet = day("underrettet");
        return new Klageskriv(
                mottatt,
                mate,
                mate == Klageskriv.Mate.BREV ? day("postlagt") : null,
                felt("fullmektig"),
                felt("fullmakt"),
                felt("onsket"),
                felt("grunner"),
                underrettet == null ? vedtatt : underrettet,
                underrettet == null ? "" : felt("underrettetGrunn"));
    }

    private Klageskriv.@Nullable Mate mate() {
        for (var mate : Klageskriv.Mate.values()) {
            if (mate.name().equals(felt("mate"))) {
                return mate;
            }
        }
        return null;
    }

    private @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(felt(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Klageskjema[]";
    }
}
