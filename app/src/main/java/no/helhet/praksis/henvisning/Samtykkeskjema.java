package no.helhet.praksis.henvisning;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Mate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The form that registers a consent, as it was typed.
record Samtykkeskjema(UUID key, Map<String, String> felter) {
    private String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    /// What can not be read, with the key of what to do.
    List<Problem> unreadable() {
        var wrong = new ArrayList<Problem>();
        var gitt = day("gitt");
        var til = day("til");
        if (gitt == null) {
            wrong.add(new Problem("gitt", "henvisning.feil.dato"));
        }
        if (til == null || gitt != null && til.isBefore(gitt)) {
            wrong.add(new Problem("til", "henvisning.feil.til"));
        }
        if (mate() == null) {
            wrong.add(new Problem("mate", "henvisning.feil.mate"));
        }
        return wrong;
    }

    Samtykke read(Henvisning h, String navn) {
        var gitt = day("gitt");
        var til = day("til");
        var mate = mate();
        if (gitt == null || til == null || mate == null) {
            throw new IllegalStateException("Read before it was checked");
        }
        return new Samtykke(
                new SamtykkeId(h.id().kommunenr(), key),
                h.personId(),
                h.mottaker().slag(),
                h.mottaker().navn(),
                felt("gittAv"),
                felt("hva"),
                felt("formal"),
                gitt,
                til,
                mate,
                mate == Mate.MUNTLIG ? felt("vitne") : "",
                null,
                navn);
    }

    private @Nullable Mate mate() {
        return Skjemafelt.choice(Mate.class, felt("mate"));
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
        return "Samtykkeskjema[]";
    }
}
