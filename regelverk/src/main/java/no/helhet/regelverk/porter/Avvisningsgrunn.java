package no.helhet.regelverk.porter;

import no.helhet.regelverk.frister.Rettidighet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Why an appeal is dismissed. That the office dismisses it follows from fvl § 33 second paragraph.
public enum Avvisningsgrunn {
    /// It came late, and there is no reason to consider it all the same (fvl §§ 29 and 30, § 31
    /// first paragraph).
    FOR_SEN,
    /// It came more than the outer limit after the decision (fvl §§ 29 and 30, § 31 third
    /// paragraph).
    ETTER_YTTERFRISTEN,
    /// It was not mended in the time that was set (fvl § 32 first and third paragraphs).
    MANGELFULL,
    /// What is left: it is against no decision that can be appealed, or by one who has no right to
    /// (fvl § 28 first paragraph).
    UTEN_KLAGERETT;

    /// The reasons there are, at least one.
    ///
    /// @param mangel what it lacks, null when it lacks nothing
    public static List<Avvisningsgrunn> find(Rettidighet rettidighet, @Nullable Mangel mangel) {
        var found = new ArrayList<Avvisningsgrunn>();
        switch (rettidighet) {
            case Rettidighet.ForSen late -> found.add(FOR_SEN);
            case Rettidighet.EtterYtterfristen late -> found.add(ETTER_YTTERFRISTEN);
            case Rettidighet.ITide inTime -> {}
            case Rettidighet.Ukjent unknown -> {}
        }
        if (mangel != null && mangel.isOver()) {
            found.add(MANGELFULL);
        }
        return found.isEmpty() ? List.of(UTEN_KLAGERETT) : List.copyOf(found);
    }
}
