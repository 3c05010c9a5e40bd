package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Barn;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Grunnlag;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Hvem;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.mikrosimulering.Household.Amount;
import no.helhet.regelverk.mikrosimulering.Household.Child;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Households that are anything at all, in municipalities that have set values of their own.
final class Households {
    /// Has set nothing; has frames and rates, also for years with no national ones; counts a new
    /// age from the day, from the day by thirtieths, from the month; counts what others leave out.
    static final List<String> MUNICIPALITIES =
            List.of("9901", "9902", "9903", "9904", "9905", "9906");

    static final Parametre PARAMETRE =
            Parametre.nasjonale()
                    .with(
                            "9902",
                            List.of(
                                    own("boligramme", Enhet.KRONER_PER_MANED, 950_000),
                                    own("livsopphold-enslig", Enhet.KRONER_PER_MANED, 801_050),
                                    own("livsopphold-par", Enhet.KRONER_PER_MANED, 1_300_001),
                                    own("livsopphold-bofellesskap", Enhet.KRONER_PER_MANED, 7),
                                    own("barn-0-5", Enhet.KRONER_PER_MANED, 400_033),
                                    own("barn-6-10", Enhet.KRONER_PER_MANED, 410_000),
                                    own("barn-11-17", Enhet.KRONER_PER_MANED, 300_000)))
                    .with(
                            "9903",
                            List.of(
                                    own("barn-aldersskifte", Enhet.ALDERSREGEL, 2),
                                    own("barn-aldersgrense", Enhet.AR, 16)))
                    .with(
                            "9904",
                            List.of(
                                    own("barn-aldersskifte", Enhet.ALDERSREGEL, 2),
                                    own("delmaned-kalenderdager", Enhet.JA_NEI, 0)))
                    .with(
                            "9905",
                            List.of(
                                    own("barn-aldersskifte", Enhet.ALDERSREGEL, 1),
                                    own("sparepenger-fribelop", Enhet.KRONER, 400_050)))
                    .with(
                            "9906",
                            List.of(
                                    own("barnetrygd-utenfor", Enhet.JA_NEI, 0),
                                    own("barns-arbeidsinntekt-utenfor", Enhet.JA_NEI, 0),
                                    own("barns-sparepenger-utenfor", Enhet.JA_NEI, 0),
                                    own("avdrag-dekkes", Enhet.JA_NEI, 1),
                                    own("boligramme", Enhet.JA_NEI, 1)));

    private static final Kilde KILDE = Kilde.bruker("søknad");

    // Øre, so that about half are entitled.
    private static final Map<Amount, Integer> MOST =
            Map.of(
                    Amount.HOUSING, 1_500_000,
                    Amount.OTHER_EXPENSES, 600_000,
                    Amount.INSTALMENTS, 200_000,
                    Amount.INCOME, 3_000_000,
                    Amount.SAVINGS, 900_000,
                    Amount.CHILD_BENEFIT, 400_000,
                    Amount.CHILDRENS_EARNINGS, 200_000,
                    Amount.CHILDRENS_SAVINGS, 500_000);

    private Households() {}

    static Household draw(SplittableRandom random, YearMonth month) {
        return draw(random, month, MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size())));
    }

    static Household draw(SplittableRandom random, YearMonth month, String kommunenr) {
        List<Child> children = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            children.add(new Child(born(random, month), share(random)));
        }
        Map<Amount, Belop> amounts = new EnumMap<>(Amount.class);
        for (Amount amount : Amount.values()) {
            if (random.nextInt(3) > 0) {
                amounts.put(amount, new Belop(random.nextLong(MOST.get(amount) + 1)));
            }
        }
        return new Household(kommunenr, Type.values()[random.nextInt(3)], children, amounts);
    }

    /// What the single calculation would be given.
    static Grunnlag grunnlag(Household household, YearMonth month) {
        List<Barn> barn = new ArrayList<>();
        Child youngest = null;
        String earner = null;
        for (Child child : household.children()) {
            if (isBorn(child, month)) {
                boolean delt = child.share() > 0 && child.share() < 100;
                String id = "b" + barn.size();
                barn.add(new Barn(id, id, child.born(), child.share(), delt, KILDE, KILDE));
                if (youngest == null || child.born().isAfter(youngest.born())) {
                    youngest = child;
                    earner = id;
                }
            }
        }
        List<Inntekt> inntekter = new ArrayList<>();
        Hvem soker = new Hvem.Soker();
        inntekter.add(inntekt(Inntekt.Type.LONN, household.amount(Amount.INCOME), soker));
        inntekter.add(inntekt(Inntekt.Type.SPAREPENGER, household.amount(Amount.SAVINGS), soker));
        inntekter.add(
                inntekt(Inntekt.Type.BARNETRYGD, household.amount(Amount.CHILD_BENEFIT), soker));
        if (earner != null) {
            Hvem barnet = new Hvem.Barnet(earner);
            inntekter.add(
                    inntekt(
                            Inntekt.Type.BARNS_ARBEIDSINNTEKT,
                            household.amount(Amount.CHILDRENS_EARNINGS),
                            barnet));
            inntekter.add(
                    inntekt(
                            Inntekt.Type.SPAREPENGER,
                            household.amount(Amount.CHILDRENS_SAVINGS),
                            barnet));
        }
        return new Grunnlag(
                household.kommunenr(),
                month,
                new Husholdning(household.type(), barn, KILDE),
                List.of(
                        behov(Behov.Type.BOLIG, household.amount(Amount.HOUSING)),
                        behov(Behov.Type.STROM, household.amount(Amount.OTHER_EXPENSES)),
                        behov(Behov.Type.LANEAVDRAG, household.amount(Amount.INSTALMENTS))),
                inntekter);
    }

    private static Behov behov(Behov.Type type, Belop belop) {
        return Behov.of(type.name(), type, belop, KILDE);
    }

    private static Inntekt inntekt(Inntekt.Type type, Belop belop, Hvem hvem) {
        return new Inntekt(type.name() + hvem, type, "", belop, hvem, KILDE);
    }

    private static boolean isBorn(Child child, YearMonth month) {
        return !child.born().isAfter(month.atEndOfMonth());
    }

    /// Any time, but most often where an age changes: on the first and the last of the month, in
    /// it, on 29 February.
    private static LocalDate born(SplittableRandom random, YearMonth month) {
        int years = random.nextInt(21);
        LocalDate first = month.atDay(1).minusYears(years);
        return switch (random.nextInt(6)) {
            case 0 -> first.plusDays(random.nextInt(-1, 2));
            case 1 -> first.withDayOfMonth(first.lengthOfMonth()).plusDays(random.nextInt(-1, 2));
            case 2 -> first.plusDays(random.nextInt(31));
            case 3 -> LocalDate.of(2004 + 4 * random.nextInt(6), 2, 29);
            default -> first.plusDays(random.nextInt(365));
        };
    }

    private static int share(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> 100;
            case 1 -> 50;
            default -> random.nextInt(101);
        };
    }

    static Parameter own(String id, Enhet unit, long value) {
        LocalDate from = LocalDate.of(2002, 1, 1);
        return new Parameter(
                id,
                unit,
                "kommunal norm",
                id,
                null,
                List.of(),
                List.of(new Rad(from, null, value, "Kommunestyret", Sikkerhet.BEKREFTET)));
    }
}
