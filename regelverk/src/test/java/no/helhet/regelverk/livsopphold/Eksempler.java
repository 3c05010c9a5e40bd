package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Behov.Norm;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Households for tests; nobody in them exists.
public final class Eksempler {
    public static final Parametre NASJONALE = Parametre.nasjonale();
    public static final String KOMMUNE = "9901";
    public static final Parametre KOMMUNALE =
            NASJONALE.with(
                    KOMMUNE, List.of(kroner("boligramme", 12_600), kroner("vinterklaer", 1_800)));
    static final Kilde KILDE = Kilde.bruker("søknad");

    private Eksempler() {}

    /// A mother with a daughter who lives with her, and a son who is there half the time.
    public static Grunnlag sara() {
        return new Grunnlag(
                KOMMUNE,
                YearMonth.of(2026, 12),
                new Husholdning(
                        Type.ENSLIG,
                        List.of(
                                Barn.delt(
                                        "noah",
                                        "Noah",
                                        LocalDate.of(2019, 6, 5),
                                        Kilde.system("Folkeregisteret, født 5.6.2019"),
                                        50,
                                        Kilde.bruker("avtale om delt bosted, vedlegg 4")),
                                Barn.fast("ella", "Ella", LocalDate.of(2023, 3, 9), KILDE)),
                        KILDE),
                List.of(
                        Behov.of("husleie", Behov.Type.BOLIG, Belop.kroner(11_400), KILDE),
                        Behov.of("strom", Behov.Type.STROM, Belop.kroner(1_240), KILDE),
                        Behov.of("innbo", Behov.Type.INNBOFORSIKRING, Belop.kroner(189), KILDE),
                        new Behov(
                                "vinter",
                                Behov.Type.ANNET,
                                "Vinterklær til Ella og Noah",
                                Belop.kroner(4_800),
                                new Norm("vinterklaer", 2),
                                KILDE)),
                List.of(
                        inntekt("lonn", Inntekt.Type.LONN, 9_860),
                        inntekt("bostotte", Inntekt.Type.BOSTOTTE, 3_912),
                        inntekt("bidrag", Inntekt.Type.BARNEBIDRAG, 2_130),
                        inntekt("barnetrygd", Inntekt.Type.BARNETRYGD, 2_952)));
    }

    static Inntekt inntekt(String id, Inntekt.Type type, long kroner) {
        return new Inntekt(id, type, "", Belop.kroner(kroner), new Hvem.Soker(), KILDE);
    }

    static Grunnlag household(YearMonth month, Type type, Barn... barn) {
        return new Grunnlag(
                KOMMUNE, month, new Husholdning(type, List.of(barn), KILDE), List.of(), List.of());
    }

    static Grunnlag with(Grunnlag g, List<Behov> behov, List<Inntekt> inntekter) {
        return new Grunnlag(g.kommunenr(), g.month(), g.husholdning(), behov, inntekter);
    }

    static Parameter kroner(String id, long kroner) {
        return parameter(id, Enhet.KRONER_PER_MANED, kroner * 100);
    }

    /// A municipality's own value from 2026.
    static Parameter parameter(String id, Enhet unit, long value) {
        return new Parameter(
                id,
                unit,
                "kommunal norm",
                id,
                null,
                List.of(),
                List.of(
                        new Rad(
                                LocalDate.of(2026, 1, 1),
                                null,
                                value,
                                "Kommunestyret, sak 12/26",
                                Sikkerhet.BEKREFTET)));
    }
}
