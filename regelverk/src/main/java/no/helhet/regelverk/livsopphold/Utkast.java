package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Verdinavn;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A calculation while it is made: the inputs, the legal values of the month, the lines and the
/// reasons collected so far. Used by one thread, for one calculation.
final class Utkast {
    private static final Tekst KALENDERDAGER = Tekst.of("steg.delmaned.kalenderdager");
    private static final Tekst TRETTIDELER = Tekst.of("steg.delmaned.trettideler");
    private static final Steg.Opphav FOLGER = new Steg.Opphav.Regel("sotjl § 18");

    private final Grunnlag grunnlag;
    private final Parametre parametre;
    private final LocalDate date;
    private final List<Linje> lines = new ArrayList<>();
    private final Grunner reasons = new Grunner();
    private final Map<String, Myndig> myndige = new HashMap<>();

    Utkast(Grunnlag grunnlag, Parametre parametre) {
        this.grunnlag = grunnlag;
        this.parametre = parametre;
        this.date = grunnlag.month().atDay(1);
    }

    Grunnlag grunnlag() {
        return grunnlag;
    }

    Parametre parametre() {
        return parametre;
    }

    /// The day whose legal values hold for the month: its first.
    LocalDate date() {
        return date;
    }

    /// Is the assistance for some days of the month only?
    boolean isPart() {
        return grunnlag.dager() != null;
    }

    /// First day of the month that the assistance is for.
    int fraDag() {
        Delmaned dager = grunnlag.dager();
        return dager == null ? 1 : dager.fra().getDayOfMonth();
    }

    /// Last day of the month that the assistance is for.
    int tilDag() {
        Delmaned dager = grunnlag.dager();
        return dager == null ? grunnlag.month().lengthOfMonth() : dager.til().getDayOfMonth();
    }

    /// What falls on these days of an amount for the whole month.
    Belop part(Belop month, int fraDag, int tilDag) {
        if (isWhole(fraDag, tilDag)) {
            return month;
        }
        Funnet regel = require("delmaned-kalenderdager", "dager");
        return regel == null
                ? Belop.ZERO
                : new Manedsdeling(grunnlag.month(), regel.isYes()).part(month, fraDag, tilDag);
    }

    /// The steps behind [#part], none for a whole month or for no day.
    void addPartSteps(Belop part, int fraDag, int tilDag, List<Steg> steps) {
        if (fraDag <= tilDag
                && !isWhole(fraDag, tilDag)
                && require("delmaned-kalenderdager", "dager") instanceof Funnet regel) {
            steps.add(Steg.fromParameter(regel.isYes() ? KALENDERDAGER : TRETTIDELER, regel));
            Tekst days =
                    fraDag == tilDag
                            ? Tekst.of("steg.en-dag", fraDag, grunnlag.month())
                            : Tekst.of("steg.del-av-maned", fraDag, tilDag, grunnlag.month());
            steps.add(Steg.money(days, part, FOLGER));
        }
    }

    /// Are these all the days of the month?
    boolean isWhole(int fraDag, int tilDag) {
        return fraDag == 1 && tilDag == grunnlag.month().lengthOfMonth();
    }

    Oppslag find(String id) {
        return parametre.find(grunnlag.kommunenr(), id, date);
    }

    /// The value, or null after noting that none is known for the month.
    @Nullable Funnet require(String id, String field) {
        return switch (find(id)) {
            case Funnet funnet -> funnet;
            case Ukjent ukjent -> {
                stop(field, "grunn.ukjent-verdi", Verdinavn.of(id), grunnlag.month());
                yield null;
            }
        };
    }

    /// The rows in the order of the ledger.
    static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        if (rows.size() < 2) {
            return rows;
        }
        List<T> copy = new ArrayList<>(rows);
        copy.sort(order);
        return copy;
    }

    void add(Linje line) {
        lines.add(line);
    }

    /// Notes one who has come of age, for the rules that come after.
    void add(Myndig myndig) {
        myndige.put(myndig.barn().id(), myndig);
    }

    /// The child with this id, when it has come of age; else null.
    @Nullable Myndig myndig(@Nullable String barnId) {
        return barnId == null ? null : myndige.get(barnId);
    }

    void stop(String field, String key, Object... arguments) {
        reasons.stop(field, key, arguments);
    }

    boolean isStopped() {
        return !reasons.isEmpty();
    }

    List<Linje> lines() {
        return lines;
    }

    Grunner reasons() {
        return reasons;
    }
}
