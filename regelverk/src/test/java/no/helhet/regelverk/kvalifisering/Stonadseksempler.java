package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.kvalifisering.Frammote.GyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.TilStede;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.kvalifisering.Frammote.UtenStonad;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Periods for tests; nobody in them exists.
final class Stonadseksempler {
    static final Parametre NASJONALE = Parametre.nasjonale();
    static final Kilde KILDE = Kilde.system("Folkeregisteret");
    static final Kilde LISTE = Kilde.saksbehandler("frammøtelister");
    static final LocalDate FODT = LocalDate.of(1990, 3, 3);
    static final LocalDate OCTOBER_1 = LocalDate.of(2026, 10, 1);
    static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);

    private Stonadseksempler() {}

    /// In the programme every benefit day.
    static Stonadsgrunnlag present(LocalDate from, LocalDate to) {
        return attending(from, to, day -> Frammotedag.of(day, new TilStede()));
    }

    static Stonadsgrunnlag attending(
            LocalDate from, LocalDate to, Function<LocalDate, Frammotedag> attendance) {
        return new Stonadsgrunnlag(
                from,
                to,
                FODT,
                KILDE,
                List.of(),
                Stonadsdager.between(from, to).stream().map(attendance).toList(),
                LISTE,
                List.of(),
                null);
    }

    static Stonadsgrunnlag born(Stonadsgrunnlag g, @Nullable LocalDate fodt) {
        return new Stonadsgrunnlag(
                g.from(),
                g.to(),
                fodt,
                KILDE,
                g.barn(),
                g.dager(),
                LISTE,
                g.ytelser(),
                g.barnebidrag());
    }

    static Stonadsgrunnlag withChildren(Stonadsgrunnlag g, LocalDate... fodt) {
        List<ForsorgetBarn> barn = new ArrayList<>();
        for (int i = 0; i < fodt.length; i++) {
            barn.add(new ForsorgetBarn("b" + i, fodt[i], KILDE));
        }
        return with(g, barn, g.dager(), g.ytelser());
    }

    static Stonadsgrunnlag withDays(Stonadsgrunnlag g, List<Frammotedag> dager) {
        return with(g, g.barn(), dager, g.ytelser());
    }

    static Stonadsgrunnlag withYtelser(Stonadsgrunnlag g, SamordnetYtelse... ytelser) {
        return with(g, g.barn(), g.dager(), List.of(ytelser));
    }

    static Stonadsgrunnlag with(
            Stonadsgrunnlag g,
            List<ForsorgetBarn> barn,
            List<Frammotedag> dager,
            List<SamordnetYtelse> ytelser) {
        return new Stonadsgrunnlag(
                g.from(), g.to(), g.fodt(), KILDE, barn, dager, LISTE, ytelser, g.barnebidrag());
    }

    static SamordnetYtelse dagpenger(LocalDate from, LocalDate to, long ore) {
        return new SamordnetYtelse(
                "d", SamordnetYtelse.Type.DAGPENGER, from, to, new Belop(ore), KILDE);
    }

    static Beregnet calculate(Stonadsgrunnlag grunnlag) {
        return (Beregnet) Kvalifiseringsstonad.calculate(grunnlag, NASJONALE);
    }

    /// October 2026 with a bit of everything.
    static Stonadsgrunnlag random(long seed) {
        Random random = new Random(seed);
        LocalDate fodt = LocalDate.of(1999, 10, 1).plusDays(random.nextInt(1500));
        List<ForsorgetBarn> barn = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate born = LocalDate.of(2008, 9, 1).plusDays(random.nextInt(6_500));
            barn.add(
                    new ForsorgetBarn(
                            "b" + i,
                            random.nextInt(4) == 0 ? LocalDate.of(2008, 10, 14) : born,
                            KILDE));
        }
        List<SamordnetYtelse> ytelser = new ArrayList<>();
        for (SamordnetYtelse.Type type : SamordnetYtelse.Type.values()) {
            LocalDate from = OCTOBER_1.plusDays(random.nextInt(31));
            LocalDate to = from.plusDays(random.nextInt(32 - from.getDayOfMonth()));
            Belop dagsats = new Belop(random.nextInt(130_000));
            if (random.nextBoolean()) {
                ytelser.add(new SamordnetYtelse(type.name(), type, from, to, dagsats, KILDE));
            }
        }
        Stonadsgrunnlag grunnlag = attending(OCTOBER_1, OCTOBER_31, day -> randomDay(random, day));
        return with(born(grunnlag, fodt), barn, grunnlag.dager(), ytelser);
    }

    private static Frammotedag randomDay(Random random, LocalDate day) {
        int absent = random.nextInt(451);
        Frammote frammote =
                switch (random.nextInt(8)) {
                    case 0 -> new UgyldigFravar(absent);
                    case 1 -> new UgyldigFravarsdag();
                    case 2 -> new GyldigFravar(Fravarstype.values()[random.nextInt(5)]);
                    case 3 -> new UtenStonad(Frammote.Grunn.values()[random.nextInt(2)]);
                    default -> new TilStede();
                };
        int left =
                switch (frammote) {
                    case UgyldigFravar u -> 450 - absent;
                    case UgyldigFravarsdag u -> 0;
                    default -> 450;
                };
        return new Frammotedag(day, frammote, random.nextBoolean() ? random.nextInt(left + 1) : 0);
    }
}
