package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Aldersgruppe;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Each child's subsistence: the rate for its age, times the share of the month it lives here. One
/// who has come of age is shown, and applies alone; the rules after this one leave out what is its
/// own.
final class BarnsLivsopphold implements Linjeregel {
    private static final String HJEMMEL = "sotjl § 18";
    private static final Opphav FOLGER = new Opphav.Regel(HJEMMEL);
    private static final Tekst SATS_GANGER_ANDEL = Tekst.of("steg.sats-ganger-andel");
    private static final Tekst MANEDEN_ETTER = Tekst.of("steg.aldersregel.maneden-etter");
    private static final Tekst SAMME_MANED = Tekst.of("steg.aldersregel.samme-maned");
    private static final Tekst PA_DAGEN = Tekst.of("steg.aldersregel.pa-dagen");
    // The youngest first, as the ledger shows them; the id makes twins stand still.
    private static final Comparator<Barn> YNGST_FORST =
            Comparator.comparing(BarnsLivsopphold::fodt).reversed().thenComparing(Barn::id);

    @Override
    public void apply(Utkast utkast) {
        List<Barn> barn = utkast.grunnlag().husholdning().barn();
        if (barn.isEmpty()) {
            return;
        }
        Funnet regel = utkast.require("barn-aldersskifte", "month");
        Funnet limit = utkast.require("barn-aldersgrense", "month");
        if (regel == null || limit == null) {
            return;
        }
        for (Barn child : Utkast.sorted(barn, YNGST_FORST)) {
            List<Aldersskifte> ages =
                    Aldersskifte.of(
                            utkast.grunnlag().month(),
                            utkast.fraDag(),
                            utkast.tilDag(),
                            fodt(child),
                            regel.aldersregel());
            List<Aldersskifte> asChild = new ArrayList<>(ages);
            asChild.removeIf(age -> age.alder() >= limit.value());
            if (asChild.isEmpty()) {
                addMyndig(utkast, child, ages.getFirst(), regel, limit);
            } else {
                addBarn(utkast, child, asChild, regel);
            }
        }
    }

    private static void addMyndig(
            Utkast utkast, Barn child, Aldersskifte age, Funnet regel, Funnet limit) {
        List<Steg> steps = new ArrayList<>();
        addAge(utkast, child, age, regel, steps);
        Myndig myndig = new Myndig(child, limit, steps);
        utkast.add(myndig);
        utkast.add(myndig.linje(age.alder()));
    }

    private static void addBarn(Utkast utkast, Barn child, List<Aldersskifte> ages, Funnet regel) {
        List<Steg> steps = new ArrayList<>();
        Belop full = Belop.ZERO;
        Belop computed = Belop.ZERO;
        Aldersgruppe first = null;
        Aldersgruppe last = null;
        int share = child.andelProsent();
        for (Aldersskifte age : ages) {
            Funnet rate = rate(utkast, child, age.alder());
            if (rate == null) {
                return;
            }
            last = gruppe(utkast, age.alder());
            first = first == null ? last : first;
            addAge(utkast, child, age, regel, steps);
            steps.add(Steg.fromSats(rate));
            Belop month = rate.belop();
            full = full.plus(utkast.part(month, age.fraDag(), age.tilDag()));
            if (share != 100) {
                month = month.percent(share);
                steps.add(
                        new Steg(
                                Tekst.of(child.deltBosted() ? "steg.delt-bosted" : "steg.andel"),
                                new Verdi.Prosent(share),
                                new Opphav.Opplysning(child.bostedKilde())));
                steps.add(Steg.money(SATS_GANGER_ANDEL, month, FOLGER));
            }
            Belop part = utkast.part(month, age.fraDag(), age.tilDag());
            utkast.addPartSteps(part, age.fraDag(), age.tilDag(), steps);
            computed = computed.plus(part);
        }
        if (ages.size() > 1) {
            steps.add(Steg.money(Tekst.of("steg.sum-aldre"), computed, FOLGER));
        }
        String how = share == 100 ? "fast" : child.deltBosted() ? "delt" : "andel";
        utkast.add(
                new Linje(
                        "barn:" + child.id(),
                        Gruppe.BEHOV,
                        "barn." + how,
                        HJEMMEL,
                        Tekst.of("post.barn", child.navn(), ages.getLast().alder()),
                        forklaring(how, Objects.requireNonNull(first), last, share),
                        setning(utkast, child, how, ages, computed),
                        full,
                        computed,
                        steps,
                        null));
    }

    private static Tekst forklaring(
            String how, Aldersgruppe first, @Nullable Aldersgruppe last, int share) {
        return last == null || first.equals(last)
                ? Tekst.of("forklaring.barn." + how, first.from(), first.to(), share)
                : Tekst.of(
                        "forklaring.barn.skifte", first.from(), first.to(), last.from(), last.to());
    }

    private static Tekst setning(
            Utkast utkast, Barn child, String how, List<Aldersskifte> ages, Belop computed) {
        int fraDag = ages.getFirst().fraDag();
        int tilDag = ages.getLast().tilDag();
        int share = child.andelProsent();
        if (tilDag < fraDag) {
            return Tekst.of("setning.barn.ikke-fodt", child.navn());
        }
        if (share == 0) {
            return Tekst.of("setning.barn.ikke-her", child.navn());
        }
        return utkast.isWhole(fraDag, tilDag)
                ? Tekst.of("setning.barn." + how, child.navn(), share, computed)
                : fraDag == tilDag
                        ? Tekst.of("setning.barn.en-dag", child.navn(), computed, fraDag)
                        : Tekst.of(
                                "setning.barn.del-av-maned",
                                child.navn(),
                                computed,
                                fraDag,
                                tilDag);
    }

    private static void addAge(
            Utkast utkast, Barn child, Aldersskifte age, Funnet regel, List<Steg> steps) {
        steps.add(Steg.fromParameter(aldersregel(regel.aldersregel()), regel));
        LocalDate day =
                switch (regel.aldersregel()) {
                    case MANEDEN_ETTER -> utkast.grunnlag().month().atDay(1);
                    case SAMME_MANED -> utkast.grunnlag().month().atEndOfMonth();
                    case PA_DAGEN -> utkast.grunnlag().month().atDay(age.fraDag());
                };
        steps.add(
                new Steg(
                        Tekst.of("steg.alder", day),
                        new Verdi.Antall(age.alder()),
                        new Opphav.Opplysning(child.fodtKilde())));
    }

    private static Tekst aldersregel(Aldersregel regel) {
        return switch (regel) {
            case MANEDEN_ETTER -> MANEDEN_ETTER;
            case SAMME_MANED -> SAMME_MANED;
            case PA_DAGEN -> PA_DAGEN;
        };
    }

    private static @Nullable Funnet rate(Utkast utkast, Barn child, int age) {
        Optional<Parameter> parameter = utkast.parametre().forAge(age);
        if (parameter.isEmpty()) {
            utkast.stop("barn[" + child.id() + "].fodt", "grunn.ingen-sats-for-alder", age);
            return null;
        }
        return utkast.require(parameter.get().id(), "month");
    }

    private static @Nullable Aldersgruppe gruppe(Utkast utkast, int age) {
        return utkast.parametre().forAge(age).map(Parameter::alder).orElse(null);
    }

    private static LocalDate fodt(Barn child) {
        return Objects.requireNonNull(child.fodt(), "checked before the rules are applied");
    }
}
