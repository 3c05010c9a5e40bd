package no.helhet.benchmark;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Barn;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Grunnlag;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Hvem;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What caseworkers have before them: none to three children, three expenses, two to four incomes.
final class SingleCases {
    static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final Kilde SOKNAD = Kilde.bruker("Søknaden");
    private static final Kilde REGISTER = Kilde.system("Folkeregisteret");

    private SingleCases() {}

    static List<Grunnlag> draw(int count) {
        var random = new SplittableRandom(1);
        var cases = new ArrayList<Grunnlag>();
        for (var i = 0; i < count; i++) {
            cases.add(draw(random));
        }
        return cases;
    }

    private static Grunnlag draw(SplittableRandom random) {
        var barn = new ArrayList<Barn>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var fodt = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6_500));
            barn.add(
                    random.nextInt(4) == 0
                            ? Barn.delt("b" + i, "Barn " + i, fodt, REGISTER, 50, SOKNAD)
                            : Barn.fast("b" + i, "Barn " + i, fodt, REGISTER));
        }
        var inntekter = new ArrayList<Inntekt>();
        inntekter.add(inntekt("i1", Inntekt.Type.LONN, random.nextInt(15_000)));
        inntekter.add(inntekt("i2", Inntekt.Type.BOSTOTTE, random.nextInt(4_000)));
        if (!barn.isEmpty()) {
            inntekter.add(inntekt("i3", Inntekt.Type.BARNEBIDRAG, random.nextInt(4_000)));
            inntekter.add(inntekt("i4", Inntekt.Type.BARNETRYGD, 2_012 * barn.size()));
        }
        return new Grunnlag(
                "4698",
                MONTH,
                new Husholdning(Type.values()[random.nextInt(3)], barn, REGISTER),
                List.of(
                        behov("u1", Behov.Type.BOLIG, 6_000 + random.nextInt(8_000)),
                        behov("u2", Behov.Type.STROM, 500 + random.nextInt(2_000)),
                        behov("u3", Behov.Type.INNBOFORSIKRING, 100 + random.nextInt(200))),
                inntekter);
    }

    private static Behov behov(String id, Behov.Type type, int kroner) {
        return Behov.of(id, type, Belop.kroner(kroner), SOKNAD);
    }

    private static Inntekt inntekt(String id, Inntekt.Type type, int kroner) {
        return new Inntekt(id, type, "", Belop.kroner(kroner), new Hvem.Soker(), SOKNAD);
    }
}
