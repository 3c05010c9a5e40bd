package no.helhet.cli.synthetic;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;
import no.helhet.register.Faktum;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/// Rows of the register for a household: what it would have counted of the events, and the months
/// that follow from it. All under the pseudonym.
final class FactRows {
    static final String BENEFIT = "KVALIFISERINGSSTONAD";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int GRANT = 0;
    private static final int LOAN = 1;
    private static final int PROGRAMME = 2;

    private final Rows rows;
    private final Household household;
    private final Area area;
    // By the first day of the month paid in: grants, loans and the programme's benefit.
    private final TreeMap<LocalDate, long[]> months = new TreeMap<>();

    FactRows(Rows rows, Household household) {
        this.rows = rows;
        this.household = household;
        this.area = household.area();
    }

    void opened(UUID sakId, PlannedCase sak, Instant when) {
        add(sakId, "SAK", when, new Faktum.Sak(sak.saksnr(), area.enhetsnr, sak.type()));
    }

    /// @param form null when nothing is granted
    void decided(
            UUID vedtakId, PlannedCase sak, String utfall, @Nullable String form, Instant when) {
        add(
                vedtakId,
                "VEDTAK",
                when,
                new Faktum.Vedtak(
                        area.enhetsnr,
                        sak.type(),
                        utfall,
                        form,
                        sak.sumOre(),
                        sak.fom,
                        sak.tom,
                        LocalDate.ofInstant(when, Workdays.OSLO),
                        sak.activity ? Set.of(Vilkar.VEILEDNINGSSAMTALE) : Set.of(),
                        DecisionJson.isExempt(household, sak)
                                ? Unntaksgrunn.HELSE_ELLER_SOSIAL_SITUASJON
                                : null,
                        null));
    }

    void paid(UUID utbetalingId, PlannedCase sak, PlannedCase.Payment payment) {
        var form = sak.lan ? "LAN" : "BIDRAG";
        add(
                utbetalingId,
                "UTBETALING_UTBETALT",
                Workdays.answered(payment.forfall()),
                new Faktum.Betaling(form, payment.belopOre(), payment.forfall()));
        sum(payment.forfall(), sak.lan ? LOAN : GRANT, payment.belopOre());
    }

    void paid(Programmes.Benefit benefit) {
        var day = benefit.due();
        add(
                benefit.paymentId(),
                "UTBETALING_UTBETALT",
                Workdays.answered(day),
                new Faktum.Betaling(BENEFIT, benefit.ore(), day));
        sum(day, PROGRAMME, benefit.ore());
    }

    private void sum(LocalDate day, int form, long ore) {
        months.computeIfAbsent(day.withDayOfMonth(1), m -> new long[3])[form] += ore;
    }

    /// The months, and for each year the situation as it was stated in its first.
    void finish(SplittableRandom random) {
        months.forEach(
                (month, sums) ->
                        rows.add(
                                Table.PERSONMANED,
                                area.kommunenr,
                                area.bydel,
                                household.head().pseudonym(),
                                month,
                                sums[GRANT],
                                sums[LOAN],
                                sums[PROGRAMME]));
        int year = 0;
        for (var entry : months.entrySet()) {
            var month = entry.getKey();
            var sums = entry.getValue();
            // The situation is asked of those who receive sosialhjelp.
            if (month.getYear() != year && sums[GRANT] + sums[LOAN] > 0) {
                year = month.getYear();
                var when = month.atStartOfDay(Workdays.OSLO).toInstant();
                add(Seed.id(when, random), "SITUASJON", when, situation(month, random));
            }
        }
    }

    private Faktum.Situasjon situation(LocalDate day, SplittableRandom random) {
        int draw = random.nextInt(100);
        boolean parent = !household.children().isEmpty();
        var work =
                draw < 14
                        ? Arbeidssituasjon.DELTID
                        : draw < 18
                                ? Arbeidssituasjon.HELTID
                                : draw < 24
                                        ? Arbeidssituasjon.UTDANNING
                                        : draw < 62
                                                ? Arbeidssituasjon.REGISTRERT_ARBEIDSLEDIG
                                                : Arbeidssituasjon.IKKE_ARBEIDSSOKER;
        var benefit =
                draw < 62
                        ? parent ? Trygd.BARNETRYGD : Trygd.INGEN
                        : draw < 82 ? Trygd.ARBEIDSAVKLARINGSPENGER : Trygd.UFORETRYGD;
        var livelihood =
                draw < 18
                        ? Livsoppholdskilde.ARBEIDSINNTEKT
                        : draw < 62 ? Livsoppholdskilde.SOSIALHJELP : Livsoppholdskilde.TRYGD;
        int home = random.nextInt(100);
        return new Faktum.Situasjon(
                null,
                day,
                livelihood,
                benefit,
                work,
                home < 68
                        ? Bosituasjon.LEID_PRIVAT
                        : home < 90
                                ? Bosituasjon.LEID_KOMMUNAL
                                : home < 95 ? Bosituasjon.EID : Bosituasjon.ANNET,
                random.nextInt(100) < 18,
                random.nextInt(100) < 4,
                false,
                Set.of());
    }

    private void add(UUID source, String type, Instant when, Faktum faktum) {
        rows.add(
                Table.FAKTA,
                area.kommunenr,
                area.bydel,
                source,
                type,
                household.head().pseudonym(),
                when,
                JSON.writeValueAsString(faktum));
    }
}
