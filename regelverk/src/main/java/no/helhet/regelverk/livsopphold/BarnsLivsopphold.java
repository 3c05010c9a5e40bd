package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Aldersgruppe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Each child's subsistence: the rate for its age, times the share of the month it lives here. One
/// who has come of age is shown, and applies alone.
final class BarnsLivsopphold implements Linjeregel {
    private static final String HJEMMEL = "sotjl § 18";
    private static final Opphav FOLGER = new Opphav.Regel(HJEMMEL);
    private static final Tekst SATS_GANGER_ANDEL = Tekst.of("steg.sats-ganger-andel");
    // The youngest first, as the ledger shows them; the id makes twins stand still.
    private static final Comparator<Barn> YNGST_FORST =
            Comparator.comparing(BarnsLivsopphold::fodt).reversed().thenComparing(Barn::id);

    @Override
    public void apply(Utkast utkast) {
        List<Barn> barn = utkast.grunnlag().husholdning().barn();
        if (barn.isEmpty()) {
            return;
        }
        Funnet day = utkast.require("barn-alder-dag", "month");
        Funnet limit = utkast.require("barn-aldersgrense", "month");
        if (day == null || limit == null) {
            return;
        }
        LocalDate ageDate = utkast.grunnlag().month().atDay(Math.toIntExact(day.value()));
        for (Barn child : barn.stream().sorted(YNGST_FORST).toList()) {
            int age = age(fodt(child), ageDate);
            List<Steg> steps = new ArrayList<>();
            steps.add(
                    new Steg(
                            Tekst.of("steg.alder", ageDate),
                            new Verdi.Antall(age),
                            new Opphav.Opplysning(child.fodtKilde())));
            if (age >= limit.value()) {
                addMyndig(utkast, child, age, limit, steps);
            } else {
                addBarn(utkast, child, age, steps);
            }
        }
    }

    private static void addMyndig(
            Utkast utkast, Barn child, int age, Funnet limit, List<Steg> steps) {
        steps.add(Steg.fromParameter(Tekst.of("steg.aldersgrense"), limit));
        utkast.add(
                new Linje(
                        "barn:" + child.id(),
                        Gruppe.UTENFOR,
                        "barn.myndig",
                        limit.hjemmel(),
                        Tekst.of("post.barn", child.navn(), age),
                        Tekst.of("forklaring.barn.myndig"),
                        Tekst.of("setning.barn.myndig", child.navn()),
                        Belop.ZERO,
                        Belop.ZERO,
                        steps,
                        null));
    }

    private static void addBarn(Utkast utkast, Barn child, int age, List<Steg> steps) {
        Optional<Parameter> parameter = utkast.parametre().forAge(age);
        if (parameter.isEmpty()) {
            utkast.stop("barn[" + child.id() + "].fodt", "grunn.ingen-sats-for-alder", age);
            return;
        }
        Funnet rate = utkast.require(parameter.get().id(), "month");
        if (rate == null) {
            return;
        }
        Aldersgruppe alder = Objects.requireNonNull(parameter.get().alder());
        Belop full = rate.belop();
        steps.add(Steg.fromSats(rate));
        int share = child.andelProsent();
        Belop computed = full;
        if (share != 100) {
            computed = full.percent(share);
            steps.add(
                    new Steg(
                            Tekst.of(child.deltBosted() ? "steg.delt-bosted" : "steg.andel"),
                            new Verdi.Prosent(share),
                            new Opphav.Opplysning(child.bostedKilde())));
            steps.add(Steg.money(SATS_GANGER_ANDEL, computed, FOLGER));
        }
        String how = share == 100 ? "fast" : child.deltBosted() ? "delt" : "andel";
        utkast.add(
                new Linje(
                        "barn:" + child.id(),
                        Gruppe.BEHOV,
                        "barn." + how,
                        HJEMMEL,
                        Tekst.of("post.barn", child.navn(), age),
                        Tekst.of("forklaring.barn." + how, alder.from(), alder.to(), share),
                        Tekst.of("setning.barn." + how, child.navn(), share, computed),
                        full,
                        computed,
                        steps,
                        null));
    }

    /// Whole years on the day; a child born later in the month is 0.
    private static int age(LocalDate fodt, LocalDate date) {
        return fodt.isAfter(date) ? 0 : fodt.until(date).getYears();
    }

    private static LocalDate fodt(Barn child) {
        return Objects.requireNonNull(child.fodt(), "checked before the rules are applied");
    }
}
