package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of payments, their runs, and the register's months.
final class PaymentRows {
    private static final String BENEFIT = "KVALIFISERINGSSTONAD";
    private static final String LANDLORD = "Havnvik Utleie AS";
    private static final String LANDLORD_ACCOUNT = "99999900018";
    private static final String GRANT_CODE = "14700";
    private static final String LOAN_CODE = "15200";
    private static final String BENEFIT_CODE = "10890";
    private static final String BENEFIT_PURPOSE = "kvalifiseringsstonad";

    private final Rows rows;
    private final Staff staff;
    private final Plan plan;
    private final LocalDate today;

    PaymentRows(Rows rows, Staff staff, Plan plan, LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.plan = plan;
        this.today = today;
    }

    void writeRun(Plan.Run run, SplittableRandom random) {
        var area = run.area;
        var payer = staff.first(area.enhetsnr, "UTBETALER");
        var leader = staff.first(area.enhetsnr, "LEDER");
        var gathered = Workdays.onOrBefore(run.day.minusDays(2)).atTime(9, 10);
        var samlet = gathered.atZone(Workdays.OSLO).toInstant();
        var kontrollert = samlet.plusSeconds(1200);
        var godkjent = samlet.plusSeconds(5400);
        var digest = new byte[32];
        random.nextBytes(digest);
        rows.add(
                Table.KJORING,
                area.kommunenr,
                area.bydel,
                run.id,
                area.enhetsnr,
                run.day,
                "KVITTERT",
                run.antall,
                run.sumOre,
                "%012d".formatted(random.nextLong(1_000_000_000_000L)),
                payer.id(),
                payer.navn(),
                samlet,
                payer.id(),
                payer.navn(),
                kontrollert,
                leader.id(),
                leader.navn(),
                godkjent,
                area.enhetsnr + "-" + run.id + ".xml",
                digest,
                godkjent.plusSeconds(30));
        var sums = "{\"antall\": %d, \"sumOre\": %d}".formatted(run.antall, run.sumOre);
        act(run, samlet, payer, "KJORING_SAMLET", sums, random);
        act(run, kontrollert, payer, "KJORING_KONTROLLERT", "{}", random);
        act(run, godkjent, leader, "KJORING_GODKJENT", sums, random);
        var answered = Workdays.answered(run.day);
        var answer = new byte[32];
        random.nextBytes(answer);
        rows.add(
                Table.KVITTERING,
                area.kommunenr,
                area.bydel,
                Seed.id(answered, random),
                run.id,
                answer,
                answered,
                area.enhetsnr + "-" + run.id + "-pain002.xml",
                "LEST",
                run.antall);
        act(
                run,
                answered,
                null,
                "KJORING_KVITTERING",
                "{\"godtatt\": %d, \"avvist\": 0, \"venter\": 0}".formatted(run.antall),
                random);
    }

    private void act(
            Plan.Run run,
            Instant when,
            @Nullable Worker by,
            String type,
            String data,
            SplittableRandom random) {
        rows.add(
                Table.KJORINGSHENDELSE,
                run.area.kommunenr,
                run.area.bydel,
                Seed.id(when, random),
                when,
                run.id,
                Events.id(by),
                Events.name(by),
                type,
                data);
    }

    /// The payments of a decision.
    void write(
            Household household,
            PlannedCase sak,
            UUID sakId,
            UUID vedtakId,
            Instant vedtatt,
            SplittableRandom random) {
        var area = household.area();
        var events = new Events(rows, area, household.head().id(), random);
        for (var payment : sak.payments()) {
            var id = Seed.id(vedtatt.plusMillis(2000L + payment.linje()), random);
            boolean paid = payment.isPaid(today);
            var month = payment.maned();
            var own = household.head().kontonummer();
            var konto = payment.rent() ? LANDLORD_ACCOUNT : own;
            var status = paid ? "UTBETALT" : "PLANLAGT";
            var formal = payment.rent() ? "husleie" : "livsopphold";
            rows.add(
                    Table.UTBETALING,
                    area.kommunenr,
                    area.bydel,
                    id,
                    vedtakId,
                    sakId,
                    household.head().id(),
                    area.enhetsnr,
                    payment.linje(),
                    month.atDay(1),
                    month.atDay(1),
                    month.atEndOfMonth(),
                    formal,
                    sak.lan ? "LAN" : "BIDRAG",
                    payment.belopOre(),
                    payment.rent() ? "ANNEN" : "SOKER",
                    payment.rent() ? LANDLORD : null,
                    konto,
                    payment.forfall(),
                    sak.lan ? LOAN_CODE : GRANT_CODE,
                    status,
                    paid ? plan.run(area, payment.forfall()).id : null,
                    paid ? payment.forfall() : null);
            events.add(
                    Table.UTBETALINGHENDELSE,
                    vedtatt.plusMillis(3000L + payment.linje()),
                    sakId,
                    null,
                    "UTBETALING_PLANLAGT",
                    """
                    {"utbetalingId": "%s", "vedtakId": "%s", "belopOre": %d, "maned": "%s",\
                     "formal": "%s", "status": "PLANLAGT"}\
                    """
                            .formatted(id, vedtakId, payment.belopOre(), month, formal));
        }
    }

    /// The payment of a programme's month, as the benefit's own planning makes it.
    void writeBenefit(
            Household household, UUID programId, Programmes.Benefit made, SplittableRandom random) {
        var area = household.area();
        var month = made.maned();
        rows.add(
                Table.UTBETALING,
                area.kommunenr,
                area.bydel,
                made.paymentId(),
                made.id(),
                programId,
                household.head().id(),
                area.enhetsnr,
                1,
                month.atDay(1),
                month.atDay(1),
                month.atEndOfMonth(),
                BENEFIT_PURPOSE,
                BENEFIT,
                made.ore(),
                "SOKER",
                null,
                household.head().kontonummer(),
                made.due(),
                BENEFIT_CODE,
                "UTBETALT",
                plan.run(area, made.due()).id,
                made.due());
        new Events(rows, area, household.head().id(), random)
                .add(
                        Table.UTBETALINGHENDELSE,
                        made.calculated().plusMillis(1),
                        programId,
                        null,
                        "UTBETALING_PLANLAGT",
                        """
                        {"utbetalingId": "%s", "vedtakId": "%s", "belopOre": %d, "maned": "%s",\
                         "formal": "%s", "status": "PLANLAGT"}\
                        """
                                .formatted(
                                        made.paymentId(),
                                        made.id(),
                                        made.ore(),
                                        month,
                                        BENEFIT_PURPOSE));
    }
}
