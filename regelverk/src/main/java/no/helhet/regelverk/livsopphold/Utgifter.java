package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Behov.Norm;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Expenses: what they really are, up to the municipality's norm where there is one. The line says
/// which it was.
final class Utgifter implements Linjeregel {
    private static final String HJEMMEL = "sotjl § 18";
    private static final Opphav FOLGER = new Opphav.Regel(HJEMMEL);
    private static final Tekst UTGIFT = Tekst.of("steg.utgift");
    private static final Tekst ANTALL = Tekst.of("steg.antall");
    private static final Tekst NORM = Tekst.of("steg.norm");
    private static final Tekst LAVESTE = Tekst.of("steg.laveste");
    private static final Comparator<Behov> ORDER =
            Comparator.comparing(Behov::type).thenComparing(Behov::id);

    private static final Tekst AVDRAG = Tekst.of("steg.avdrag-dekkes");
    private static final Tekst AVDRAG_GIR = Tekst.of("steg.avdrag-gir");

    @Override
    public void apply(Utkast utkast) {
        for (Behov behov : Utkast.sorted(utkast.grunnlag().behov(), ORDER)) {
            Myndig myndig = utkast.myndig(behov.barnId());
            if (myndig != null) {
                utkast.add(myndig.linje(behov, sought(behov)));
                continue;
            }
            if (behov.type() == Behov.Type.LANEAVDRAG) {
                addAvdrag(utkast, behov);
                continue;
            }
            Norm norm = behov.norm();
            String ramme = behov.type().ramme();
            if (norm != null) {
                Funnet funnet = requireMoney(utkast, behov, norm.parameterId());
                if (funnet != null) {
                    addLimited(utkast, behov, funnet, norm.antall());
                }
            } else if (ramme != null
                    && utkast.find(ramme) instanceof Funnet funnet
                    && funnet.unit().isMoney()) {
                addLimited(utkast, behov, funnet, 1);
            } else {
                String how = ramme == null ? "faktisk" : "uten-ramme";
                add(utkast, behov, how, behov.sokt(), List.of(sought(behov)), List.of());
            }
        }
    }

    /// Instalments make the debtor richer, and are met only where a value says so.
    private static void addAvdrag(Utkast utkast, Behov behov) {
        Funnet met = utkast.require("avdrag-dekkes", "month");
        if (met == null) {
            return;
        }
        Belop computed = met.isYes() ? behov.sokt() : Belop.ZERO;
        List<Steg> steps =
                List.of(
                        sought(behov),
                        Steg.fromParameter(AVDRAG, met),
                        Steg.money(AVDRAG_GIR, computed, FOLGER));
        String how = met.isYes() ? "faktisk" : "avdrag-dekkes-ikke";
        add(utkast, behov, how, computed, steps, List.of());
    }

    private static @Nullable Funnet requireMoney(Utkast utkast, Behov behov, String id) {
        String key = "grunn.norm-gjelder-ikke";
        if (utkast.find(id) instanceof Funnet funnet) {
            if (funnet.unit().isMoney()) {
                return funnet;
            }
            key = "grunn.norm-ikke-belop";
        }
        utkast.reasons()
                .stopRow(
                        "behov",
                        behov.id(),
                        "norm.parameterId",
                        key,
                        behov.post(),
                        utkast.grunnlag().month());
        return null;
    }

    private static void addLimited(Utkast utkast, Behov behov, Funnet funnet, int antall) {
        Belop month = funnet.belop().times(antall);
        // A frame for a month is less for a part of it; one for the expense itself is not.
        Belop limit =
                funnet.unit() == Enhet.KRONER_PER_MANED
                        ? utkast.part(month, utkast.fraDag(), utkast.tilDag())
                        : month;
        List<Steg> steps = new ArrayList<>();
        steps.add(sought(behov));
        steps.add(Steg.fromParameter(NORM, funnet));
        if (antall != 1) {
            steps.add(
                    new Steg(
                            ANTALL,
                            new Verdi.Antall(antall),
                            new Opphav.Opplysning(behov.kilde())));
        }
        if (!limit.equals(month)) {
            utkast.addPartSteps(limit, utkast.fraDag(), utkast.tilDag(), steps);
        }
        Belop computed = behov.sokt().min(limit);
        steps.add(Steg.money(LAVESTE, computed, FOLGER));
        String how = behov.sokt().compareTo(limit) > 0 ? "over-norm" : "under-norm";
        add(utkast, behov, how, computed, steps, List.of(limit));
    }

    private static Steg sought(Behov behov) {
        return Steg.money(UTGIFT, behov.sokt(), new Opphav.Opplysning(behov.kilde()));
    }

    private static void add(
            Utkast utkast,
            Behov behov,
            String how,
            Belop computed,
            List<Steg> steps,
            List<Object> limit) {
        Tekst post = behov.post();
        List<Object> arguments = new ArrayList<>();
        arguments.add(post);
        arguments.add(computed);
        arguments.addAll(limit);
        utkast.add(
                new Linje(
                        "behov:" + behov.id(),
                        Gruppe.BEHOV,
                        "utgift." + how,
                        HJEMMEL,
                        post,
                        new Tekst("forklaring.utgift." + how, limit),
                        new Tekst("setning.utgift." + how, arguments),
                        behov.sokt(),
                        computed,
                        steps,
                        null));
    }
}
