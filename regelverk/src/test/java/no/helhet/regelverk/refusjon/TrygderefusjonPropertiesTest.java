package no.helhet.regelverk.refusjon;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.refusjon.Etterbetaling.Ytelse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class TrygderefusjonPropertiesTest {
    private static final LocalDate START = LocalDate.of(2025, 12, 15);
    private static final int SPAN = 120;

    @Property(tries = 200)
    void theDaysAddUpToTheAmountWhereverItIsSplit(
            @ForAll @LongRange(min = 0, max = 100_000_000) long ore,
            @ForAll @IntRange(min = 1, max = 800) int days,
            @ForAll @IntRange(min = 0, max = 799) int at) {
        Fordeling whole = new Fordeling(START, START.plusDays(days - 1), new Belop(ore));
        Belop sum = Belop.ZERO;
        for (LocalDate day = START; !day.isAfter(whole.to()); day = day.plusDays(1)) {
            sum = sum.plus(whole.on(day));
            assertThat(whole.on(day).ore()).isBetween(ore / days, ore / days + 1);
        }
        assertThat(sum).isEqualTo(new Belop(ore));
        LocalDate split = START.plusDays(at % days);
        Fordeling first = new Fordeling(START, split, whole.between(START, split));
        for (LocalDate day = START; !day.isAfter(split); day = day.plusDays(1)) {
            assertThat(first.on(day)).isEqualTo(whole.on(day));
        }
    }

    @Property(tries = 100)
    void theClaimIsNeverMoreThanTheOutlayNorTheBackPayment(@ForAll long seed) {
        Refusjonsgrunnlag grunnlag = grunnlag(seed);
        Refusjon.Beregnet beregnet = calculate(grunnlag);
        Belop paid =
                Belop.sum(
                        grunnlag.utlegg().stream()
                                .filter(u -> u.form() == Form.BIDRAG)
                                .map(Utlegg::belop)
                                .toList());
        assertThat(beregnet.krav()).isLessThanOrEqualTo(paid);
        for (Part part : Part.values()) {
            Belop back =
                    Belop.sum(
                            grunnlag.etterbetalinger().stream()
                                    .filter(e -> e.ytelse() == Ytelse.FOLKETRYGD)
                                    .filter(e -> e.hvem() == part)
                                    .map(Etterbetaling::belop)
                                    .toList());
            assertThat(beregnet.krav(part)).isLessThanOrEqualTo(back);
        }
    }

    /// The largest claim of a day, by another way of thinking: the smallest cut of the flow from
    /// the two persons' money to the outlays that each may be used for.
    @Property(tries = 100)
    void theClaimIsTheMostThatTheDaysAllow(@ForAll long seed) {
        Refusjonsgrunnlag grunnlag = grunnlag(seed);
        long most = 0;
        for (int i = 0; i < 2 * SPAN; i++) {
            LocalDate day = START.plusDays(i);
            for (Formal formal : Formal.values()) {
                long own = back(grunnlag, day, formal, Part.SOKER);
                long spouse = grunnlag.gift() ? back(grunnlag, day, formal, Part.EKTEFELLE) : 0;
                long alone = paid(grunnlag, day, formal, false);
                long both = paid(grunnlag, day, formal, true);
                most += Math.min(alone + both, own + Math.min(spouse, both));
            }
        }
        assertThat(calculate(grunnlag).krav()).isEqualTo(new Belop(most));
    }

    @Property(tries = 100)
    void theOrderOfTheRowsDoesNotMatter(@ForAll long seed, @ForAll long shuffle) {
        Refusjonsgrunnlag grunnlag = grunnlag(seed);
        List<Utlegg> utlegg = new ArrayList<>(grunnlag.utlegg());
        List<Etterbetaling> back = new ArrayList<>(grunnlag.etterbetalinger());
        Collections.shuffle(utlegg, new Random(shuffle));
        Collections.shuffle(back, new Random(shuffle));
        assertThat(Trygderefusjon.calculate(new Refusjonsgrunnlag(utlegg, back, grunnlag.gift())))
                .isEqualTo(Trygderefusjon.calculate(grunnlag));
    }

    @Property(tries = 100)
    void splittingAPeriodChangesNothing(@ForAll long seed) {
        Refusjonsgrunnlag grunnlag = grunnlag(seed);
        Random random = new Random(seed);
        List<Utlegg> utlegg = new ArrayList<>();
        for (Utlegg u : grunnlag.utlegg()) {
            LocalDate at = within(u.from(), u.to(), random);
            Fordeling days = new Fordeling(u.from(), u.to(), u.belop());
            utlegg.add(with(u, u.id() + "a", u.from(), at, days));
            if (at.isBefore(u.to())) {
                utlegg.add(with(u, u.id() + "b", at.plusDays(1), u.to(), days));
            }
        }
        List<Etterbetaling> back = new ArrayList<>();
        for (Etterbetaling e : grunnlag.etterbetalinger()) {
            LocalDate at = within(e.from(), e.to(), random);
            Fordeling days = new Fordeling(e.from(), e.to(), e.belop());
            back.add(with(e, e.id() + "a", e.from(), at, days));
            if (at.isBefore(e.to())) {
                back.add(with(e, e.id() + "b", at.plusDays(1), e.to(), days));
            }
        }
        Refusjonsgrunnlag split = new Refusjonsgrunnlag(utlegg, back, grunnlag.gift());
        assertThat(claims(split)).isEqualTo(claims(grunnlag));
    }

    @Property(tries = 100)
    void oneMoreBackPaymentNeverGivesALowerClaim(@ForAll long seed, @ForAll long other) {
        Refusjonsgrunnlag grunnlag = grunnlag(seed);
        List<Etterbetaling> more = new ArrayList<>(grunnlag.etterbetalinger());
        Random random = new Random(other);
        more.add(etterbetaling("til", random));
        assertThat(calculate(new Refusjonsgrunnlag(grunnlag.utlegg(), more, true)).krav())
                .isGreaterThanOrEqualTo(
                        calculate(
                                        new Refusjonsgrunnlag(
                                                grunnlag.utlegg(),
                                                grunnlag.etterbetalinger(),
                                                true))
                                .krav());
    }

    private static List<String> claims(Refusjonsgrunnlag grunnlag) {
        return calculate(grunnlag).linjer().stream()
                .filter(line -> !line.krav().isZero())
                .map(
                        l ->
                                l.key()
                                        + l.utlegg().ore()
                                        + ","
                                        + l.ytelse().ore()
                                        + ","
                                        + l.krav().ore())
                .collect(Collectors.toList());
    }

    private static long back(Refusjonsgrunnlag g, LocalDate day, Formal formal, Part part) {
        return g.etterbetalinger().stream()
                .filter(e -> e.ytelse() == Ytelse.FOLKETRYGD)
                .filter(e -> e.formal() == formal && e.hvem() == part)
                .mapToLong(e -> new Fordeling(e.from(), e.to(), e.belop()).on(day).ore())
                .sum();
    }

    private static long paid(Refusjonsgrunnlag g, LocalDate day, Formal formal, boolean both) {
        return g.utlegg().stream()
                .filter(u -> u.form() == Form.BIDRAG)
                .filter(u -> u.formal() == formal && u.ektefelleTilGode() == both)
                .mapToLong(u -> new Fordeling(u.from(), u.to(), u.belop()).on(day).ore())
                .sum();
    }

    private static Refusjon.Beregnet calculate(Refusjonsgrunnlag grunnlag) {
        return (Refusjon.Beregnet) Trygderefusjon.calculate(grunnlag);
    }

    private static LocalDate within(LocalDate from, LocalDate to, Random random) {
        return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
    }

    private static Utlegg with(Utlegg u, String id, LocalDate from, LocalDate to, Fordeling days) {
        return new Utlegg(
                id,
                from,
                to,
                days.between(from, to),
                u.form(),
                u.formal(),
                u.ektefelleTilGode(),
                u.kilde());
    }

    private static Etterbetaling with(
            Etterbetaling e, String id, LocalDate from, LocalDate to, Fordeling days) {
        return new Etterbetaling(
                id,
                e.ytelse(),
                e.navn(),
                e.formal(),
                from,
                to,
                days.between(from, to),
                e.hvem(),
                e.kilde());
    }

    private static Etterbetaling etterbetaling(String id, Random random) {
        LocalDate from = START.plusDays(random.nextInt(SPAN));
        return new Etterbetaling(
                id,
                random.nextInt(4) > 0 ? Ytelse.FOLKETRYGD : Ytelse.BOSTOTTE,
                "Ytelsen",
                Formal.values()[random.nextInt(2)],
                from,
                from.plusDays(random.nextInt(SPAN)),
                new Belop(random.nextInt(3_000_000)),
                Part.values()[random.nextInt(2)],
                Rader.KILDE);
    }

    private static Refusjonsgrunnlag grunnlag(long seed) {
        Random random = new Random(seed);
        List<Utlegg> utlegg = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = START.plusDays(random.nextInt(SPAN));
            utlegg.add(
                    new Utlegg(
                            "u" + i,
                            from,
                            from.plusDays(random.nextInt(SPAN)),
                            new Belop(random.nextInt(3_000_000)),
                            random.nextInt(5) > 0 ? Form.BIDRAG : Form.LAN,
                            Formal.values()[random.nextInt(2)],
                            random.nextBoolean(),
                            Rader.KILDE));
        }
        List<Etterbetaling> back = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            back.add(etterbetaling("e" + i, random));
        }
        return new Refusjonsgrunnlag(utlegg, back, random.nextBoolean());
    }
}
