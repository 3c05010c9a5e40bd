package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedCase.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of a household's cases. Those that are decided have decision, conditions and payments.
final class CaseRows {
    private final Rows rows;
    private final Staff staff;
    private final OfficeRows offices;
    private final PaymentRows payments;
    private final CaseBasics basics;
    private final OpenCaseRows open;
    private final PlannedAppeals planned;
    private final AppealRows appeals;
    private final LocalDate today;

    CaseRows(
            Rows rows,
            Staff staff,
            OfficeRows offices,
            PaymentRows payments,
            Deadlines deadlines,
            PlannedAppeals planned,
            LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.offices = offices;
        this.payments = payments;
        this.basics = new CaseBasics(rows, deadlines);
        this.open = new OpenCaseRows(rows, basics, deadlines, today);
        this.planned = planned;
        this.today = today;
        this.appeals = new AppealRows(rows, offices, deadlines);
    }

    void write(
            Household household,
            SplittableRandom random,
            SplittableRandom stated,
            SplittableRandom prepared) {
        var worker =
                staff.veileder(
                        household.area().enhetsnr, household.skjermet(), random.nextInt(1000));
        var situations = new SituationRows(rows, household, worker);
        for (var sak : household.cases()) {
            if (sak.stage == Stage.VEDTATT) {
                writeDecided(household, sak, worker, situations, random, prepared);
            } else {
                open.write(household, sak, worker, random);
            }
        }
        situations.write(
                stated,
                situations.isPaidIn(today.getYear())
                        ? LeftUndone.of(household.index())
                        : LeftUndone.NOTHING);
    }

    private void writeDecided(
            Household household,
            PlannedCase sak,
            Worker worker,
            SituationRows situations,
            SplittableRandom random,
            SplittableRandom prepared) {
        var received = Workdays.during(sak.sokt, random);
        var id = Seed.id(received, random);
        var decidedDay = sak.decided == null ? sak.sokt : sak.decided;
        var vedtatt = Workdays.during(decidedDay, random);
        var sent = vedtatt.minusSeconds(3600);
        basics.insert(household, sak, id, null, received, worker, 3);
        var events = new Events(rows, household.area(), household.head().id(), random);
        basics.opened(events, household, sak, id, null, received);
        CaseBasics.assigned(events, id, worker, received.plusSeconds(1800));
        if (random.nextInt(3) == 0) {
            basics.note(household, id, worker, received.plusSeconds(7200), random);
        }
        events.add(Table.SAKHENDELSE, sent, id, worker, "SAK_TIL_BESLUTNING", "{}");
        var decider = staff.first(household.area().enhetsnr, "BESLUTTER");
        events.add(Table.SAKHENDELSE, vedtatt, id, decider, "SAK_VEDTATT", "{}");
        var utkast = Seed.id(vedtatt, random);
        new PreparationRows(
                        new Events(rows, household.area(), household.head().id(), prepared),
                        prepared)
                .write(utkast, id, worker, decider, sent);
        var vedtakId =
                decision(household, sak, id, utkast, worker, decider, vedtatt, events, random);
        payments.write(household, sak, id, vedtakId, vedtatt, random);
        sak.payments().stream()
                .filter(payment -> payment.isPaid(today))
                .forEach(payment -> situations.paid(id, payment.forfall()));
        var appeal = planned.of(sak);
        if (appeal != null) {
            appeals.write(
                    new AppealRows.Against(household, id, vedtakId, decidedDay, worker, decider),
                    appeal,
                    random);
        }
    }

    private UUID decision(
            Household household,
            PlannedCase sak,
            UUID sakId,
            UUID utkast,
            Worker worker,
            Worker decider,
            Instant vedtatt,
            Events events,
            SplittableRandom random) {
        var area = household.area();
        var id = Seed.id(vedtatt.plusMillis(1), random);
        long sum = sak.sumOre();
        var utfall =
                sum == 0 ? "AVSLATT" : random.nextInt(10) < 3 ? "DELVIS_INNVILGET" : "INNVILGET";
        var form = sum == 0 ? null : sak.lan ? "LAN" : "BIDRAG";
        var delegation = offices.delegationAt(area.enhetsnr);
        rows.add(
                Table.VEDTAK,
                area.kommunenr,
                area.bydel,
                id,
                sakId,
                household.head().id(),
                utkast,
                "OKONOMISK_STONAD",
                utfall,
                form,
                sum,
                sak.fom,
                sak.tom,
                DecisionJson.RULES,
                DecisionJson.facts(household),
                DecisionJson.CONSIDERATIONS,
                DecisionJson.WISH,
                DecisionJson.innhold(household, sak, utfall, sak.rentOre),
                DecisionJson.spor(sak),
                worker.id(),
                worker.navn(),
                decider.id(),
                decider.navn(),
                delegation,
                vedtatt,
                "nb",
                offices.letterOf(area));
        if (sak.activity) {
            condition(household, sak, id, vedtatt, random);
        }
        events.add(
                Table.VEDTAKHENDELSE,
                vedtatt.plusMillis(2),
                sakId,
                decider,
                "VEDTAK_FATTET",
                """
                {"vedtak": "%s", "utfall": "%s", "belopOre": %d%s, "fullmakt": "%s"}\
                """
                        .formatted(
                                id,
                                utfall,
                                sum,
                                form == null ? "" : ", \"form\": \"" + form + "\"",
                                delegation));
        return id;
    }

    private void condition(
            Household household,
            PlannedCase sak,
            UUID vedtakId,
            Instant vedtatt,
            SplittableRandom random) {
        rows.add(
                Table.VILKAR,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(vedtatt.plusMillis(2), random),
                vedtakId,
                household.head().id(),
                "VEILEDNINGSSAMTALE",
                DecisionJson.CONDITION,
                DecisionJson.CONDITION_TEXT,
                sak.fom,
                sak.tom);
    }
}
