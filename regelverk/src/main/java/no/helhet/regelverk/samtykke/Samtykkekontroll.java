package no.helhet.regelverk.samtykke;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.samtykke.Samtykkegiver.Representant;
import no.helhet.regelverk.samtykke.Samtykkegiver.Selv;
import no.helhet.regelverk.samtykke.Samtykkegiver.Slag;
import no.helhet.regelverk.samtykke.Samtykkegiver.Uregistrert;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import java.time.LocalDate;
import java.util.List;

/// Whether a consent to share may be given by the one who gives it, and as it is asked for. From
/// the age of consent the person gives it; before it one with parental responsibility, or the
/// guardian. A guardian whose mandate covers it gives it for an adult, and so may an agent for one
/// who has no guardian.
public final class Samtykkekontroll {
    private static final String SAMTYKKE = "fvl § 13 a";
    private static final String RUTINE = "sotjl § 5";

    private Samtykkekontroll() {}

    /// All that is missing or unlawful, or one [Utfall.Oppfylt].
    public static List<Utfall> check(Samtykkegrunnlag g, Parametre parametre) {
        var funn = new Funn();
        checkWhat(g.deler(), g.formal(), funn);
        if (g.mate() == Mate.MUNTLIG) {
            funn.requireText(g.vitne(), SAMTYKKE, "#vitne", "samtykke.vitne");
        }
        checkTime(g.gitt(), g.til(), parametre, funn);
        checkGiver(g, find(parametre, "samtykke-alder", g.gitt()), funn);
        return funn.all();
    }

    /// What a question must hold before it is asked; who answers is not known yet.
    ///
    /// @param asked the day it is asked
    /// @param til the last day a consent to it would hold
    public static List<Utfall> checkQuestion(
            int deler, String formal, LocalDate asked, LocalDate til, Parametre parametre) {
        var funn = new Funn();
        checkWhat(deler, formal, funn);
        checkTime(asked, til, parametre, funn);
        return funn.all();
    }

    /// Whether somebody may say yes for the person that day, whatever it is to.
    ///
    /// @param fodselsdato the person's
    /// @param harVerge a guardian's mandate covers the person's consent that day
    public static List<Utfall> checkGiver(
            LocalDate fodselsdato,
            boolean harVerge,
            Samtykkegiver giver,
            LocalDate day,
            Parametre parametre) {
        var funn = new Funn();
        checkGiver(
                new Samtykkegrunnlag(fodselsdato, harVerge, giver, 1, "", day, day, Mate.PAPIR, ""),
                find(parametre, "samtykke-alder", day),
                funn);
        return funn.all();
    }

    /// From which age, in years, a person gives the consent that day.
    public static int age(LocalDate day, Parametre parametre) {
        return find(parametre, "samtykke-alder", day);
    }

    private static void checkWhat(int deler, String formal, Funn funn) {
        funn.require(deler > 0, SAMTYKKE, "#deler", "samtykke.deler")
                .requireText(formal, SAMTYKKE, "#formal", "samtykke.formal");
    }

    /// The last day a consent given that day may hold.
    public static LocalDate latest(LocalDate gitt, Parametre parametre) {
        return gitt.plusMonths(find(parametre, "samtykke-lengst-maneder", gitt));
    }

    private static void checkTime(LocalDate gitt, LocalDate til, Parametre parametre, Funn funn) {
        var latest = latest(gitt, parametre);
        if (til.isBefore(gitt)) {
            funn.refuse(SAMTYKKE, "#til", "samtykke.til-for-gitt", gitt);
        } else if (til.isAfter(latest)) {
            funn.refuse(RUTINE, "#til", "samtykke.for-lenge", latest);
        }
    }

    private static void checkGiver(Samtykkegrunnlag g, int age, Funn funn) {
        var born = g.fodselsdato();
        if (born == null) {
            funn.require(false, SAMTYKKE, "#giver", "samtykke.fodselsdato");
            return;
        }
        var ownDay = born.plusYears(age);
        var child = g.gitt().isBefore(ownDay);
        switch (g.giver()) {
            case Uregistrert() -> funn.refuse(SAMTYKKE, "#giver", "samtykke.uregistrert");
            case Selv() -> {
                if (child) {
                    funn.refuse(SAMTYKKE, "#giver", "samtykke.for-ung", age);
                } else if (g.harVerge()) {
                    funn.refuse(SAMTYKKE, "#giver", "samtykke.har-verge");
                }
            }
            case Representant r -> checkRepresentative(g, r, child, ownDay, age, funn);
        }
    }

    private static void checkRepresentative(
            Samtykkegrunnlag g,
            Representant r,
            boolean child,
            LocalDate ownDay,
            int age,
            Funn funn) {
        if (!child && r.slag() == Slag.FORELDER) {
            funn.refuse(SAMTYKKE, "#giver", "samtykke.voksen", age);
        } else if (child && r.slag() == Slag.FULLMEKTIG) {
            funn.refuse(SAMTYKKE, "#giver", "samtykke.fullmektig-barn");
        } else if (!child && r.slag() == Slag.FULLMEKTIG && g.harVerge()) {
            funn.refuse(SAMTYKKE, "#giver", "samtykke.har-verge");
        } else if (!r.omfatter()) {
            funn.refuse(
                    SAMTYKKE,
                    "#giver",
                    r.slag() == Slag.FORELDER ? "samtykke.foreldreansvar" : "samtykke.mandat");
        } else if (!r.holdsOn(g.gitt())) {
            funn.refuse(SAMTYKKE, "#giver", "samtykke.mandat-tid");
        } else if (child && !g.til().isBefore(ownDay)) {
            // Whoever consents for a child does so until the child may.
            funn.refuse(SAMTYKKE, "#til", "samtykke.til-voksen", ownDay);
        }
    }

    private static int find(Parametre parametre, String id, LocalDate day) {
        return parametre.find(id, day) instanceof Funnet found
                ? Math.toIntExact(found.value())
                : missing(id);
    }

    private static int missing(String id) {
        throw new IllegalStateException("No value is known of " + id);
    }
}
